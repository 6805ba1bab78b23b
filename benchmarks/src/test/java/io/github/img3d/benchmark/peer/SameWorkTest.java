package io.github.img3d.benchmark.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.img3d.autograd.Tape;
import io.github.img3d.benchmark.ours.Networks;
import io.github.img3d.benchmark.task.Scene;
import io.github.img3d.compute.Program;
import io.github.img3d.compute.device.Backends;
import io.github.img3d.compute.device.Device;
import io.github.img3d.fusion.Fusion;
import io.github.img3d.generator.Architecture;
import io.github.img3d.geometry.Viewpoints;
import io.github.img3d.render.Collisions;
import io.github.img3d.render.PseudoRenderer;
import io.github.img3d.render.Rendering;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SameWorkTest {

    private static final int SIDE = Architecture.ORIGINAL.mapSide();

    private final PointerScope scope = new PointerScope();

    @AfterEach
    void letGo() {
        scope.close();
    }

    @Test
    void bothRenderersHitTheSamePixels() {
        float[] theirs = floats(new PortRenderer().render(Tensors.ballMaps()).get(2));
        float[] ours = rendered().collision().values();

        assertEquals(hits(theirs), hits(ours));
        assertTrue(hits(ours) > ours.length / 4, "pixels hit: " + hits(ours) + " of " + ours.length);
    }

    @Test
    void bothRenderersSeeTheSameDepthWherePointsAreAlone() {
        float[] theirs = floats(new PortRenderer().render(Tensors.ballMaps()).get(0));
        var ours = rendered();

        int alone = 0;
        int different = 0;
        for (int i = 0; i < theirs.length; i++) {
            if (ours.collision().values()[i] == 1) {
                alone++;
                different += Math.abs(theirs[i] - ours.depth().values()[i]) > 1e-3 ? 1 : 0;
            }
        }
        assertTrue(different < alone / 10_000, different + " of " + alone + " pixels differ");
    }

    @Test
    void theWholeStepsNetworkShowsAsManyPointsAsTheBall() {
        var tape = new Tape();
        var pictures = tape.input("pictures", Shape.of(2, 64, 64, 3));
        System.arraycopy(Scene.pictures(2), 0, pictures.values(), 0, pictures.values().length);
        var maps = tape.keep(Networks.drawingBall().generate(tape, pictures).maps());
        run(tape.program());

        assertEquals(visible(Scene.ballMaps(2)), visible(maps.values()));
    }

    @Test
    void bothNetworksGiveMapsOfTheSameShape() {
        for (Layout layout : Layout.values()) {
            var network = new Generator(Architecture.ORIGINAL, layout);
            network.eval();
            var maps = network.forward(Tensors.pictures(2, layout));
            assertEquals(
                    List.of(2L, 4L * Scene.VIEWS, (long) SIDE, (long) SIDE),
                    List.of(maps.size(0), maps.size(1), maps.size(2), maps.size(3)));
        }
    }

    private static Rendering rendered() {
        var tape = new Tape();
        var maps = Tensor.of("maps", Shape.of(Scene.BATCH, Scene.PIXELS, 4 * Scene.VIEWS), Scene.ballMaps(Scene.BATCH));
        var poses = Tensor.of("poses", Shape.of(Scene.BATCH, Scene.NOVEL, 9), Scene.novelPoses());
        var points = Fusion.ofFixedViews(SIDE, SIDE, Viewpoints.FIXED.size()).fuse(tape, maps);
        var rendering =
                new PseudoRenderer(SIDE, SIDE, new Collisions.Summed(Scene.UPSCALE)).render(tape, points, poses);
        List.of(rendering.depth(), rendering.maskLogit(), rendering.collision()).forEach(tape::keep);
        run(tape.program());
        return rendering;
    }

    private static void run(Program program) {
        try (var backend = Backends.open(Device.JVM, Scene.THREADS)) {
            backend.prepare(program).run();
        }
    }

    private static int visible(float[] maps) {
        int visible = 0;
        for (int i = 0; i < maps.length; i++) {
            boolean logit = i / Scene.VIEWS % 4 == 3;
            visible += logit && maps[i] > 0 ? 1 : 0;
        }
        return visible;
    }

    private static int hits(float[] collision) {
        int hits = 0;
        for (float value : collision) {
            hits += value > 0 ? 1 : 0;
        }
        return hits;
    }

    private static float[] floats(org.bytedeco.pytorch.Tensor tensor) {
        float[] values = new float[(int) tensor.numel()];
        tensor.contiguous().data_ptr_float().get(values);
        return values;
    }
}

package io.github.img3d.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.img3d.DeviceUnderTest;
import io.github.img3d.compute.Backend;
import io.github.img3d.compute.device.Backends;
import io.github.img3d.compute.device.Device;
import io.github.img3d.generator.Architecture;
import io.github.img3d.render.Collisions;
import io.github.img3d.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The device under test trains as this JVM does: step by step to the same losses, and to the same weights.
 *
 * <p>By gradient descent, as Adam makes steps of full size of gradients that are nothing but rounding. Points near the
 * edge of a pixel fall to either side of it as rounding has it, and so narrow a network makes much of that: losses agree
 * to two digits, as does the head's movement; that of layers before it agrees in its direction.
 */
@Tag("tornado")
class TenStepsTest {

    private static final Architecture NARROW =
            new Architecture(List.of(8, 16, 16, 16), List.of(32, 16), List.of(32), List.of(16, 16, 16, 16, 8, 8));
    private static final int STEPS = 10;
    private static final double RATE = 1e-7;
    private static final double LOSSES = 1e-2;
    private static final String HEAD = "decoder.head.weight";
    private static final double HEADS_MOVEMENT = 0.02;
    private static final double MOVEMENT = 0.5;

    /** The results of ten steps. */
    private record Trained(List<Losses> losses, List<Tensor> weights) {}

    @Test
    void onFixedViews() {
        assertSame(Stage.PUBLISHED, ChainScene.of(NARROW, 3).fixedViews());
    }

    @Test
    void throughFusionAndRenderingOfNearestPoints() {
        assertSame(
                Stage.novelViews(ChainScene.NOVEL, 1, new Collisions.Nearest()),
                ChainScene.of(NARROW, 3).novelViews());
    }

    @Test
    void throughFusionAndRenderingOfSummedPoints() {
        assertSame(
                Stage.novelViews(ChainScene.NOVEL, 1, new Collisions.Summed(5)),
                ChainScene.of(NARROW, 3).novelViews());
    }

    private static void assertSame(Stage stage, Batch batch) {
        var expected = trained(Backends.open(Device.JVM, 2), stage, batch);
        var actual = trained(DeviceUnderTest.open(), stage, batch);

        for (int s = 0; s < STEPS; s++) {
            var there = expected.losses().get(s);
            var here = actual.losses().get(s);
            assertEquals(there.of("mask"), here.of("mask"), LOSSES * there.of("mask"), "mask loss of step " + s);
            assertEquals(
                    there.of("distance"), here.of("distance"), LOSSES * there.of("distance"), "distance of step " + s);
        }
        var start = ChainScene.of(NARROW, 3).generator().parameters();
        for (int t = 0; t < start.size(); t++) {
            String name = start.get(t).name();
            if (name.endsWith(".weight")) {
                double deviation = deviation(
                        start.get(t),
                        expected.weights().get(t),
                        actual.weights().get(t));
                assertTrue(deviation < (name.equals(HEAD) ? HEADS_MOVEMENT : MOVEMENT), name + ": " + deviation);
            }
        }
    }

    /** Returns how far apart two trainings carried a tensor, in parts of how far the first did. */
    private static double deviation(Tensor start, Tensor expected, Tensor actual) {
        double apart = 0;
        double moved = 0;
        for (int i = 0; i < start.values().length; i++) {
            apart += Math.pow(actual.values()[i] - expected.values()[i], 2);
            moved += Math.pow(expected.values()[i] - start.values()[i], 2);
        }
        return Math.sqrt(apart / moved);
    }

    private static Trained trained(Backend device, Stage stage, Batch batch) {
        var state = TrainingState.fresh(ChainScene.of(NARROW, 3).generator(), new Optimizer.Sgd(0.9f, 0));
        try (device) {
            var step = new TrainingStep(state, stage, ChainScene.BATCH);
            step.prepare(device);
            var losses = new ArrayList<Losses>();
            for (int s = 1; s <= STEPS; s++) {
                losses.add(step.run(batch, state.optimizer(), RATE, s));
            }
            step.fetch(state.tensors().stream().map(Tensor::buffer).toList());
            return new Trained(losses, state.generator().parameters());
        }
    }
}

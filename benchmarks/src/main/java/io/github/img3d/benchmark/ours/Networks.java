package io.github.img3d.benchmark.ours;

import io.github.img3d.benchmark.task.Scene;
import io.github.img3d.generator.Architecture;
import io.github.img3d.generator.StructureGenerator;
import io.github.img3d.tensor.Initializer;
import java.util.SplittableRandom;

/** The original network with random weights, which takes as long as with trained ones. */
public final class Networks {

    private Networks() {}

    public static StructureGenerator fresh() {
        return StructureGenerator.create(Architecture.ORIGINAL, new Initializer(new SplittableRandom(1)));
    }

    /**
     * Returns a network that draws the ball of {@link Scene#ballMaps} for any picture: the ball is the bias of its head, whose fresh
     * weights move a point by some hundredths of a pixel. So the renderer after it has as many visible points, in the
     * same places, as the peer's, whose maps are moved onto the ball by {@code maps − maps.detach() + ball}.
     */
    public static StructureGenerator drawingBall() {
        var network = fresh();
        float[] bias = network.heads()
                .getFirst()
                .layers()
                .getFirst()
                .parameters()
                .getLast()
                .values();
        System.arraycopy(Scene.ballMaps(), 0, bias, 0, bias.length);
        return network;
    }
}

package io.github.img3d.generator;

import io.github.img3d.nn.Dense;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Weights;

/**
 * The maps of the fixed views, {@code [B,P,4V]}: of a pixel's channels the first V are X, then Y, Z and mask logits.
 *
 * <p>Fresh weights draw the regular grid in the middle of the object, which is the bias of each pixel.
 */
record MapsHead() implements Head {

    /** Scales fresh weights, so that training starts from the regular grid. */
    private static final double DEVIATION = 0.01;

    @Override
    public String name() {
        return "maps";
    }

    @Override
    public int channels(Architecture architecture) {
        return 4 * architecture.views();
    }

    @Override
    public PixelNetwork network(Architecture architecture, Weights weights) {
        int channels = channels(architecture);
        int side = architecture.mapSide();
        return new PixelNetwork(new Dense(
                weights.normal(
                        "decoder.head.weight", Shape.of(architecture.maps().getLast(), channels), DEVIATION),
                weights.filled(
                        "decoder.head.bias",
                        Shape.of(side * side, channels),
                        maps -> drawGrid(maps, side, architecture.views()))));
    }

    private static void drawGrid(float[] maps, int side, int views) {
        for (int p = 0; p < side * side; p++) {
            for (int v = 0; v < views; v++) {
                int at = p * 4 * views + v;
                maps[at] = p % side;
                maps[at + views] = p / side;
                maps[at + 2 * views] = 1;
            }
        }
    }
}

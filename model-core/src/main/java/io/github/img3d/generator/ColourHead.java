package io.github.img3d.generator;

import io.github.img3d.nn.Dense;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Weights;
import java.util.Arrays;

/**
 * The colours of the fixed views, {@code [B,P,3V]}, about 0 … 1: of a pixel red of all views, then green and blue. Fresh
 * weights draw nearly grey.
 *
 * <p>Colours have a head, and maps, of their own: readers of shapes need not know whether there are colours, and the head
 * can be added to a trained network. One product for both would be faster.
 */
record ColourHead() implements Head {

    private static final float GREY = 0.5f;

    /** Great enough for the layers below to hear of colours from the first step on. */
    private static final double DEVIATION = 0.1;

    @Override
    public String name() {
        return "colours";
    }

    @Override
    public int channels(Architecture architecture) {
        return 3 * architecture.views();
    }

    @Override
    public PixelNetwork network(Architecture architecture, Weights weights) {
        int channels = channels(architecture);
        return new PixelNetwork(new Dense(
                weights.normal(
                        "decoder.colour.weight", Shape.of(architecture.maps().getLast(), channels), DEVIATION),
                weights.filled("decoder.colour.bias", Shape.of(channels), bias -> Arrays.fill(bias, GREY))));
    }
}

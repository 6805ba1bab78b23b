package io.github.img3d.generator;

import io.github.img3d.nn.Dense;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Weights;
import java.util.List;

/**
 * Something of the picture as a whole, {@code [B,C]}, from the own view's context.
 *
 * @param tensors beginning of the names of its weights
 * @param fresh what fresh weights draw, a number a channel
 */
record PictureHead(String name, String tensors, List<Float> fresh) implements Head {

    /** Standard deviation of fresh outputs, roughly: half of the inputs are 0 after their ReLU. */
    private static final double DEVIATION = 0.1;

    PictureHead {
        fresh = List.copyOf(fresh);
    }

    @Override
    public int channels(Architecture architecture) {
        return fresh.size();
    }

    @Override
    public PictureNetwork network(Architecture architecture, Weights weights) {
        int in = OwnViewNetwork.contextChannels(architecture);
        return new PictureNetwork(dense(tensors, in, fresh, weights));
    }

    /** Returns a layer that, when fresh, draws about {@code fresh}. */
    static Dense dense(String name, int in, List<Float> fresh, Weights weights) {
        int out = fresh.size();
        return new Dense(
                weights.normal(name + ".weight", Shape.of(in, out), DEVIATION / Math.sqrt(in)),
                weights.filled(name + ".bias", Shape.of(out), bias -> {
                    for (int c = 0; c < out; c++) {
                        bias[c] = fresh.get(c);
                    }
                }));
    }
}

package io.github.img3d.nn;

import static io.github.img3d.tensor.Shape.ANY;

import io.github.img3d.autograd.Tape;
import io.github.img3d.compute.launch.BiasLaunch.BiasGradient;
import io.github.img3d.compute.launch.MatmulLaunch.Multiply;
import io.github.img3d.compute.launch.MatmulLaunch.MultiplyInputGradient;
import io.github.img3d.compute.launch.MatmulLaunch.MultiplyWeightGradient;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import io.github.img3d.tensor.Weights;
import java.util.List;

/**
 * A fully connected layer: {@code [M,C] → [M,O]}. A bias of several rows is repeated over the rows of the input, which
 * makes it a 1×1 convolution with a bias for each pixel.
 *
 * @param weight {@code [C,O]}
 * @param bias {@code [O]}, or {@code [P,O]}
 */
public record Dense(Tensor weight, Tensor bias) implements Affine {

    public Dense {
        weight.shape().require(weight.name(), ANY, ANY);
        if (bias.shape().size() % weight.shape().axis(1) != 0) {
            throw new IllegalArgumentException(bias + " does not fit " + weight);
        }
    }

    /** Returns a fresh layer whose tensors' names begin with {@code name}. */
    public static Dense create(String name, int in, int out, Weights weights) {
        return new Dense(
                weights.heNormal(name + ".weight", Shape.of(in, out), in),
                weights.zeros(name + ".bias", Shape.of(out)));
    }

    @Override
    public Dense with(Tensor newWeight, Tensor newBias) {
        return new Dense(newWeight, newBias);
    }

    /**
     * Records the product and the sum: {@code [M,C] → [M,O]}.
     *
     * @throws IllegalArgumentException if {@code x} is not of rank 2, or has not C columns
     */
    @Override
    public Tensor forward(Tape tape, Tensor x) {
        int in = weight.shape().axis(0);
        int out = weight.shape().axis(1);
        x.shape().require("input of " + weight.name(), ANY, in);
        int rows = x.shape().axis(0);
        int biasRows = bias.shape().size() / out;
        var y = Tensor.planned(weight.name() + " out", Shape.of(rows, out));
        tape.launch(new Multiply(x.buffer(), weight.buffer(), bias.buffer(), y.buffer(), rows, in, out, biasRows));
        tape.onBackward(List.of(x, weight, bias), List.of(y), () -> backward(tape, x, y));
        return y;
    }

    private void backward(Tape tape, Tensor x, Tensor y) {
        int rows = x.shape().axis(0);
        int in = weight.shape().axis(0);
        int out = weight.shape().axis(1);
        var dY = tape.gradient(y).buffer();
        tape.launch(new BiasGradient(
                dY,
                tape.gradient(bias).buffer(),
                rows * out / bias.shape().size(),
                bias.shape().size()));
        tape.launch(
                new MultiplyWeightGradient(x.buffer(), dY, tape.gradient(weight).buffer(), rows, in, out));
        if (tape.differentiates(x)) {
            tape.launch(new MultiplyInputGradient(
                    dY, weight.buffer(), tape.gradient(x).buffer(), rows, in, out));
        }
    }
}

package io.github.img3d.nn;

import static io.github.img3d.tensor.Shape.ANY;

import io.github.img3d.autograd.Tape;
import io.github.img3d.compute.launch.BiasLaunch.BiasGradient;
import io.github.img3d.compute.launch.ConvolutionLaunch.Convolve;
import io.github.img3d.compute.launch.ConvolutionLaunch.ConvolveInputGradient;
import io.github.img3d.compute.launch.ConvolutionLaunch.ConvolveWeightGradient;
import io.github.img3d.compute.launch.ConvolutionSize;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import io.github.img3d.tensor.Weights;
import java.util.List;

/**
 * A 2-D convolution with bias: {@code [B,H,W,C] → [B,H',W',O]}, {@code H' = ⌈H/stride⌉}.
 *
 * @param weight {@code [K,K,C,O]}
 * @param bias {@code [O]}
 * @param padding zeros at the top and left; at the bottom and right as many as are needed
 */
public record Conv2d(Tensor weight, Tensor bias, int stride, int padding) implements Affine {

    public Conv2d {
        int kernel = weight.shape().axis(0);
        weight.shape().require(weight.name(), kernel, kernel, ANY, ANY);
        bias.shape().require(bias.name(), weight.shape().axis(3));
        if (stride < 1 || stride > kernel) {
            throw new IllegalArgumentException("stride " + stride + ", expected 1…" + kernel);
        }
        if (padding < 0 || padding >= kernel) {
            throw new IllegalArgumentException("padding " + padding + ", expected 0…" + (kernel - 1));
        }
    }

    /** Returns a fresh layer whose tensors' names begin with {@code name}. */
    public static Conv2d create(String name, int in, int out, int kernel, int stride, int padding, Weights weights) {
        return new Conv2d(
                weights.heNormal(name + ".weight", Shape.of(kernel, kernel, in, out), kernel * kernel * in),
                weights.zeros(name + ".bias", Shape.of(out)),
                stride,
                padding);
    }

    @Override
    public Conv2d with(Tensor newWeight, Tensor newBias) {
        return new Conv2d(newWeight, newBias, stride, padding);
    }

    /**
     * Records the convolution: {@code [B,H,W,C] → [B,H',W',O]}.
     *
     * @throws IllegalArgumentException if {@code x} is not of rank 4, or has not C channels
     */
    @Override
    public Tensor forward(Tape tape, Tensor x) {
        var size = size(x);
        var y = Tensor.planned(
                weight.name() + " out", Shape.of(size.batch(), size.outHeight(), size.outWidth(), size.out()));
        tape.launch(new Convolve(x.buffer(), weight.buffer(), bias.buffer(), y.buffer(), size));
        tape.onBackward(List.of(x, weight, bias), List.of(y), () -> backward(tape, x, y));
        return y;
    }

    private void backward(Tape tape, Tensor x, Tensor y) {
        var dY = tape.gradient(y).buffer();
        int out = bias.shape().size();
        tape.launch(new BiasGradient(dY, tape.gradient(bias).buffer(), dY.size() / out, out));
        tape.launch(
                new ConvolveWeightGradient(x.buffer(), dY, tape.gradient(weight).buffer(), size(x)));
        if (tape.differentiates(x)) {
            tape.launch(new ConvolveInputGradient(
                    dY, weight.buffer(), tape.gradient(x).buffer(), size(x)));
        }
    }

    private ConvolutionSize size(Tensor x) {
        int kernel = weight.shape().axis(0);
        int in = weight.shape().axis(2);
        x.shape().require("input of " + weight.name(), ANY, ANY, ANY, in);
        return new ConvolutionSize(
                x.shape().axis(0),
                x.shape().axis(1),
                x.shape().axis(2),
                in,
                weight.shape().axis(3),
                kernel,
                stride,
                padding);
    }
}

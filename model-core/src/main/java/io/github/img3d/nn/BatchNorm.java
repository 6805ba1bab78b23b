package io.github.img3d.nn;

import static io.github.img3d.compute.launch.NormLaunch.LINEAR;
import static io.github.img3d.compute.launch.NormLaunch.RELU;

import io.github.img3d.autograd.Tape;
import io.github.img3d.compute.launch.NormLaunch.BatchStatistics;
import io.github.img3d.compute.launch.NormLaunch.Normalize;
import io.github.img3d.compute.launch.NormLaunch.NormalizeGradient;
import io.github.img3d.compute.launch.NormLaunch.NormalizeSums;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import io.github.img3d.tensor.Weights;
import java.util.Arrays;
import java.util.List;

/**
 * A batch norm: each channel has mean 0 and variance 1 over the batch, with neither scale nor shift, as in the published
 * code: {@code [.., C] → [.., C]}.
 *
 * @param runningMean {@code [C]}, decaying average of the batches' means
 * @param runningVariance {@code [C]}, the same of their biased variances
 */
public record BatchNorm(Tensor runningMean, Tensor runningVariance) implements Layer {

    public static final float EPSILON = 1e-5f;

    /** Decay of the running averages. The published 0.999 is for half a million steps; this one settles in some hundreds. */
    public static final float DECAY = 0.99f;

    /** Returns a fresh norm whose tensors' names begin with {@code name}. */
    public static BatchNorm create(String name, int channels, Weights weights) {
        return new BatchNorm(
                weights.zeros(name + ".running_mean", Shape.of(channels)),
                weights.filled(name + ".running_variance", Shape.of(channels), ones -> Arrays.fill(ones, 1)));
    }

    /**
     * Records the norm alone: {@code [.., C] → [.., C]}.
     *
     * @throws IllegalArgumentException if the last axis of {@code x} isn't C
     */
    @Override
    public Tensor forward(Tape tape, Tensor x) {
        return forward(tape, x, x.name() + " normalized", LINEAR);
    }

    /** Records the norm and the ReLU after it in one pass over memory. */
    Tensor forwardRelu(Tape tape, Tensor x) {
        return forward(tape, x, x.name() + " rectified", RELU);
    }

    private Tensor forward(Tape tape, Tensor x, String name, float floor) {
        int channels = runningMean.shape().size();
        if (x.shape().axis(x.shape().rank() - 1) != channels) {
            throw new IllegalArgumentException("input of " + runningMean.name() + " has shape " + x.shape()
                    + ", expected " + channels + " channels");
        }
        int rows = x.shape().size() / channels;
        var mean = Tensor.planned(runningMean.name() + " of batch", runningMean.shape());
        var inverse = Tensor.planned(runningVariance.name() + " of batch", runningMean.shape());
        var y = Tensor.planned(name, x.shape());
        tape.launch(new BatchStatistics(
                x.buffer(),
                mean.buffer(),
                inverse.buffer(),
                runningMean.buffer(),
                runningVariance.buffer(),
                rows,
                channels,
                EPSILON,
                DECAY));
        tape.launch(new Normalize(x.buffer(), mean.buffer(), inverse.buffer(), y.buffer(), rows, channels, floor));
        tape.onBackward(List.of(x), List.of(y), () -> backward(tape, x, mean, inverse, y, floor));
        return y;
    }

    private void backward(Tape tape, Tensor x, Tensor mean, Tensor inverse, Tensor y, float floor) {
        int channels = runningMean.shape().size();
        int rows = x.shape().size() / channels;
        var sum = Tensor.planned("Σ d " + y.name(), runningMean.shape()).buffer();
        var product = Tensor.planned("Σ h·d " + y.name(), runningMean.shape()).buffer();
        var dY = tape.gradient(y).buffer();
        tape.launch(new NormalizeSums(
                dY, x.buffer(), mean.buffer(), inverse.buffer(), sum, product, rows, channels, floor));
        tape.launch(new NormalizeGradient(
                dY,
                x.buffer(),
                mean.buffer(),
                inverse.buffer(),
                sum,
                product,
                tape.gradient(x).buffer(),
                rows,
                channels,
                floor));
    }

    @Override
    public List<Tensor> parameters() {
        return List.of();
    }

    @Override
    public List<Tensor> statistics() {
        return List.of(runningMean, runningVariance);
    }

    @Override
    public Layer folded() {
        throw new IllegalStateException(
                runningMean.name() + " follows no affine layer, expected one directly before it to fold the norm into");
    }

    /** Returns {@code affine} followed by this norm with its running statistics, as one affine layer. */
    Affine foldedInto(Affine affine) {
        float[] scale = new float[runningVariance.shape().size()];
        for (int c = 0; c < scale.length; c++) {
            scale[c] = (float) (1 / Math.sqrt(runningVariance.values()[c] + (double) EPSILON));
        }
        return affine.rescaled(scale, runningMean.values());
    }
}

package io.github.img3d.nn;

import io.github.img3d.autograd.Tape;
import io.github.img3d.compute.launch.NormLaunch.BatchStatistics;
import io.github.img3d.compute.launch.NormLaunch.NormalizeRelu;
import io.github.img3d.compute.launch.NormLaunch.NormalizeReluGradient;
import io.github.img3d.compute.launch.NormLaunch.NormalizeReluSums;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import io.github.img3d.tensor.Weights;
import java.util.Arrays;
import java.util.List;

/**
 * Gives each channel mean 0 and variance 1 over the batch, with neither scale nor shift, as the published code does, then
 * takes what is positive (ReLU): {@code [.., C] → [.., C]}.
 *
 * @param runningMean {@code [C]}, decaying average of the batches' means
 * @param runningVariance {@code [C]}, the same of their biased variances
 */
public record BatchNorm(Tensor runningMean, Tensor runningVariance) {

    public static final float EPSILON = 1e-5f;

    /** Of the running averages. The published 0.999 is for half a million steps; this one settles in some hundreds. */
    public static final float DECAY = 0.99f;

    public static BatchNorm create(String name, int channels, Weights weights) {
        return new BatchNorm(
                weights.zeros(name + ".running_mean", Shape.of(channels)),
                weights.filled(name + ".running_variance", Shape.of(channels), ones -> Arrays.fill(ones, 1)));
    }

    public Tensor normalizeRelu(Tape tape, Tensor x) {
        int channels = runningMean.shape().size();
        int rows = x.shape().size() / channels;
        var mean = Tensor.planned(runningMean.name() + " of batch", runningMean.shape());
        var inverse = Tensor.planned(runningVariance.name() + " of batch", runningMean.shape());
        var y = Tensor.planned(x.name() + " rectified", x.shape());
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
        tape.launch(new NormalizeRelu(x.buffer(), mean.buffer(), inverse.buffer(), y.buffer(), rows, channels));
        tape.onBackward(List.of(x), List.of(y), () -> backward(tape, x, mean, inverse, y));
        return y;
    }

    private void backward(Tape tape, Tensor x, Tensor mean, Tensor inverse, Tensor y) {
        int channels = runningMean.shape().size();
        int rows = x.shape().size() / channels;
        var sum = Tensor.planned("Σ d " + y.name(), runningMean.shape()).buffer();
        var product = Tensor.planned("Σ h·d " + y.name(), runningMean.shape()).buffer();
        var dY = tape.gradient(y).buffer();
        tape.launch(
                new NormalizeReluSums(dY, x.buffer(), mean.buffer(), inverse.buffer(), sum, product, rows, channels));
        tape.launch(new NormalizeReluGradient(
                dY,
                x.buffer(),
                mean.buffer(),
                inverse.buffer(),
                sum,
                product,
                tape.gradient(x).buffer(),
                rows,
                channels));
    }

    public List<Tensor> statistics() {
        return List.of(runningMean, runningVariance);
    }

    /** {@code affine} followed by this norm with its running statistics, as one affine layer. */
    public Affine foldedInto(Affine affine) {
        float[] scale = new float[runningVariance.shape().size()];
        for (int c = 0; c < scale.length; c++) {
            scale[c] = (float) (1 / Math.sqrt(runningVariance.values()[c] + (double) EPSILON));
        }
        return affine.rescaled(scale, runningMean.values());
    }
}

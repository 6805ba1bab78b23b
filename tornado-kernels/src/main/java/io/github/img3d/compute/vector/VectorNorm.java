package io.github.img3d.compute.vector;

import io.github.img3d.compute.launch.BiasLaunch.BiasGradient;
import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.NormLaunch.BatchStatistics;
import io.github.img3d.compute.launch.NormLaunch.Normalize;
import io.github.img3d.compute.launch.NormLaunch.NormalizeGradient;
import io.github.img3d.compute.launch.NormLaunch.NormalizeSums;
import io.github.img3d.compute.launch.Step;
import io.github.img3d.compute.vector.register.GradientWrite;
import io.github.img3d.compute.vector.register.ThreadBuffers;
import io.github.img3d.compute.vector.register.VectorStep;
import java.util.List;

/** Batch normalisation by blocks of rows that fit the first cache; blocks are added up in order. */
record VectorNorm(int rows, int channels) {

    private static final int BLOCK = 8192;

    /** Sums each block, and its squares about its own mean, so that memory is read once. */
    List<Step> statistics(BatchStatistics launch) {
        var parts = pairs();
        var partial = new VectorStep(List.of(launch.x()), List.of(parts), blocks(), b -> {
            int at = 2 * b * channels;
            float[] to = parts.array();
            block(b).sums(launch.x().array(), start(b), to, at);
            block(b).squares(launch.x().array(), start(b), to, at, to, at + channels);
        });
        var total = new VectorStep(
                List.of(parts, launch.runningMean(), launch.runningVariance()),
                launch.writes(),
                channels,
                c -> statistics(launch, parts.array(), c));
        return List.of(partial, total);
    }

    private void statistics(BatchStatistics launch, float[] parts, int c) {
        float mean = (float) (total(parts, c, 2 * channels) / rows);
        double squares = total(parts, channels + c, 2 * channels);
        for (int b = 0; b < blocks(); b++) {
            double off = parts[2 * b * channels + c] / (double) block(b).rows() - mean;
            squares += block(b).rows() * off * off;
        }
        float variance = (float) (squares / rows);
        launch.mean().array()[c] = mean;
        launch.inverseStd().array()[c] = 1 / (float) Math.sqrt(variance + launch.epsilon());
        decay(launch.runningMean(), c, launch.decay(), mean);
        decay(launch.runningVariance(), c, launch.decay(), variance);
    }

    private static void decay(Floats running, int c, float decay, float value) {
        running.array()[c] = decay * running.array()[c] + (1 - decay) * value;
    }

    List<Step> normalize(Normalize launch) {
        return List.of(VectorStep.of(
                launch,
                blocks(),
                b -> block(b).normalize(
                                launch.x().array(),
                                launch.mean().array(),
                                launch.inverseStd().array(),
                                launch.y().array(),
                                launch.floor(),
                                start(b))));
    }

    List<Step> gradientSums(NormalizeSums launch) {
        var parts = pairs();
        var partial = new VectorStep(
                launch.reads(),
                List.of(parts),
                blocks(),
                b -> block(b).gradientSums(
                                launch.dY().array(),
                                launch.x().array(),
                                launch.mean().array(),
                                launch.inverseStd().array(),
                                launch.floor(),
                                start(b),
                                parts.array(),
                                2 * b * channels));
        var total = new VectorStep(List.of(parts), launch.writes(), channels, c -> {
            launch.sumD().array()[c] = (float) total(parts.array(), c, 2 * channels);
            launch.sumDH().array()[c] = (float) total(parts.array(), channels + c, 2 * channels);
        });
        return List.of(partial, total);
    }

    List<Step> gradient(NormalizeGradient launch, GradientWrite write) {
        return List.of(VectorStep.of(launch, blocks(), b -> {
            int size = block(b).rows() * channels;
            float[] result = ThreadBuffers.own().result(size);
            block(b).gradient(
                            launch.dY().array(),
                            launch.x().array(),
                            launch.mean().array(),
                            launch.inverseStd().array(),
                            launch.sumD().array(),
                            launch.sumDH().array(),
                            launch.floor(),
                            start(b),
                            rows,
                            result);
            write.row(result, 0, launch.dX().array(), start(b), size);
        }));
    }

    /** Adds up a bias's gradient; the rows are the bias's repeats. */
    List<Step> bias(BiasGradient launch, GradientWrite write) {
        var parts = Floats.planned("parts of " + launch.dBias().name(), blocks() * channels);
        var partial = new VectorStep(
                List.of(launch.dY()),
                List.of(parts),
                blocks(),
                b -> block(b).sums(launch.dY().array(), start(b), parts.array(), b * channels));
        var total = new VectorStep(List.of(parts, launch.dBias()), launch.writes(), 1, all -> {
            float[] sums = ThreadBuffers.own().line(channels);
            for (int c = 0; c < channels; c++) {
                sums[c] = (float) total(parts.array(), c, channels);
            }
            write.row(sums, 0, launch.dBias().array(), 0, channels);
        });
        return List.of(partial, total);
    }

    private double total(float[] parts, int at, int step) {
        double total = 0;
        for (int b = 0; b < blocks(); b++) {
            total += parts[b * step + at];
        }
        return total;
    }

    private Floats pairs() {
        return Floats.planned("parts of sums", 2 * blocks() * channels);
    }

    private int blockRows() {
        return Math.max(1, BLOCK / channels);
    }

    private int blocks() {
        return Math.ceilDiv(rows, blockRows());
    }

    private ChannelBlock block(int block) {
        return new ChannelBlock(Math.min(blockRows(), rows - block * blockRows()), channels);
    }

    private int start(int block) {
        return block * blockRows() * channels;
    }
}

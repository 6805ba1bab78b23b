package io.github.img3d.compute.vector;

import io.github.img3d.compute.BiasLaunch.BiasGradient;
import io.github.img3d.compute.Floats;
import io.github.img3d.compute.NormLaunch.BatchStatistics;
import io.github.img3d.compute.NormLaunch.Normalize;
import io.github.img3d.compute.NormLaunch.NormalizeGradient;
import io.github.img3d.compute.NormLaunch.NormalizeSums;
import io.github.img3d.compute.Work;
import java.util.List;

/** Batch normalisation by blocks of rows that fit the first cache; sums over blocks are taken in order. */
record VectorNorm(int rows, int channels, Scratch scratch) {

    private static final int BLOCK = 8192;

    /** Each block's sums and its squares about its own mean, so that memory is read once. */
    List<Work> statistics(BatchStatistics launch) {
        reservePairs();
        var partial = new Items(blocks(), b -> {
            int at = 2 * b * channels;
            float[] to = scratch.array();
            block(b).sums(launch.x().array(), start(b), to, at);
            block(b).squares(launch.x().array(), start(b), to, at, to, at + channels);
        });
        return List.of(partial, new Items(channels, c -> statistics(launch, c)));
    }

    private void statistics(BatchStatistics launch, int c) {
        float mean = (float) (total(c, 2 * channels) / rows);
        double squares = total(channels + c, 2 * channels);
        for (int b = 0; b < blocks(); b++) {
            double off = scratch.array()[2 * b * channels + c] / (double) block(b).rows() - mean;
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

    List<Work> normalize(Normalize launch) {
        return List.of(new Items(
                blocks(),
                b -> block(b).normalize(
                                launch.x().array(),
                                launch.mean().array(),
                                launch.inverseStd().array(),
                                launch.y().array(),
                                start(b))));
    }

    List<Work> sums(NormalizeSums launch) {
        reservePairs();
        var partial = new Items(blocks(), b -> {
            int at = 2 * b * channels;
            float[] dY = launch.dY().array();
            block(b).sums(dY, start(b), scratch.array(), at);
            block(b).products(dY, launch.y().array(), start(b), scratch.array(), at + channels);
        });
        var total = new Items(channels, c -> {
            launch.sumDy().array()[c] = (float) total(c, 2 * channels);
            launch.sumDyY().array()[c] = (float) total(channels + c, 2 * channels);
        });
        return List.of(partial, total);
    }

    List<Work> gradient(NormalizeGradient launch) {
        return List.of(new Items(
                blocks(),
                b -> block(b).gradient(
                                launch.dY().array(),
                                launch.y().array(),
                                launch.inverseStd().array(),
                                launch.sumDy().array(),
                                launch.sumDyY().array(),
                                launch.dX().array(),
                                start(b),
                                rows)));
    }

    /** The rows are the bias's repeats. */
    List<Work> bias(BiasGradient launch) {
        scratch.reserve((long) blocks() * channels);
        return List.of(
                new Items(blocks(), b -> block(b).sums(launch.dY().array(), start(b), scratch.array(), b * channels)),
                new Items(channels, c -> launch.dBias().array()[c] += (float) total(c, channels)));
    }

    private double total(int at, int step) {
        double total = 0;
        for (int b = 0; b < blocks(); b++) {
            total += scratch.array()[b * step + at];
        }
        return total;
    }

    private void reservePairs() {
        scratch.reserve(2L * blocks() * channels);
    }

    private int blockRows() {
        return Math.max(1, BLOCK / channels);
    }

    private int blocks() {
        return Math.ceilDiv(rows, blockRows());
    }

    private Columns block(int block) {
        return new Columns(Math.min(blockRows(), rows - block * blockRows()), channels);
    }

    private int start(int block) {
        return block * blockRows() * channels;
    }
}

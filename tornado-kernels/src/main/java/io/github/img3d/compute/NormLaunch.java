package io.github.img3d.compute;

import io.github.img3d.kernel.NormKernels;
import java.util.List;

/** Batch normalisation of {@code [rows,channels]}; formulas at {@link NormKernels}. */
public sealed interface NormLaunch extends Launch {

    /** Statistics of {@code x [rows,channels]}; the running ones move towards them. */
    record BatchStatistics(
            Floats x,
            Floats mean,
            Floats inverseStd,
            Floats runningMean,
            Floats runningVariance,
            int rows,
            int channels,
            float epsilon,
            float decay)
            implements NormLaunch {

        public BatchStatistics {
            BufferSize.require(x, (long) rows * channels);
            BufferSize.require(mean, channels);
            BufferSize.require(inverseStd, channels);
            BufferSize.require(runningMean, channels);
            BufferSize.require(runningVariance, channels);
        }

        @Override
        public int workItems() {
            return channels;
        }

        @Override
        public void range(int begin, int count) {
            NormKernels.batchStatistics(
                    x.array(),
                    mean.array(),
                    inverseStd.array(),
                    runningMean.array(),
                    runningVariance.array(),
                    rows,
                    channels,
                    epsilon,
                    decay,
                    begin,
                    count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(x, runningMean, runningVariance);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(mean, inverseStd, runningMean, runningVariance);
        }
    }

    /** {@code inverseStd [channels]} for inference. */
    record RunningStatistics(Floats runningVariance, Floats inverseStd, int channels, float epsilon)
            implements NormLaunch {

        public RunningStatistics {
            BufferSize.require(runningVariance, channels);
            BufferSize.require(inverseStd, channels);
        }

        @Override
        public int workItems() {
            return channels;
        }

        @Override
        public void range(int begin, int count) {
            NormKernels.runningStatistics(runningVariance.array(), inverseStd.array(), epsilon, begin, count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(runningVariance);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(inverseStd);
        }
    }

    /** Assigns y, which may be x. */
    record Normalize(Floats x, Floats mean, Floats inverseStd, Floats y, int rows, int channels) implements NormLaunch {

        public Normalize {
            BufferSize.require(x, (long) rows * channels);
            BufferSize.require(mean, channels);
            BufferSize.require(inverseStd, channels);
            BufferSize.require(y, (long) rows * channels);
        }

        @Override
        public int workItems() {
            return y.size();
        }

        @Override
        public void range(int begin, int count) {
            NormKernels.normalizeRows(x.array(), mean.array(), inverseStd.array(), y.array(), channels, begin, count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(x, mean, inverseStd);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(y);
        }
    }

    /** Assigns {@code sumDy [channels]} and {@code sumDyY [channels]}. */
    record NormalizeSums(Floats dY, Floats y, Floats sumDy, Floats sumDyY, int rows, int channels)
            implements NormLaunch {

        public NormalizeSums {
            BufferSize.require(dY, (long) rows * channels);
            BufferSize.require(y, (long) rows * channels);
            BufferSize.require(sumDy, channels);
            BufferSize.require(sumDyY, channels);
        }

        @Override
        public int workItems() {
            return channels;
        }

        @Override
        public void range(int begin, int count) {
            NormKernels.normalizeSums(
                    dY.array(), y.array(), sumDy.array(), sumDyY.array(), rows, channels, begin, count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(dY, y);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(sumDy, sumDyY);
        }
    }

    /** Adds to dX, through the batch's statistics. */
    record NormalizeGradient(
            Floats dY, Floats y, Floats inverseStd, Floats sumDy, Floats sumDyY, Floats dX, int rows, int channels)
            implements NormLaunch {

        public NormalizeGradient {
            BufferSize.require(dY, (long) rows * channels);
            BufferSize.require(y, (long) rows * channels);
            BufferSize.require(inverseStd, channels);
            BufferSize.require(sumDy, channels);
            BufferSize.require(sumDyY, channels);
            BufferSize.require(dX, (long) rows * channels);
        }

        @Override
        public int workItems() {
            return dX.size();
        }

        @Override
        public void range(int begin, int count) {
            NormKernels.normalizeGradient(
                    dY.array(),
                    y.array(),
                    inverseStd.array(),
                    sumDy.array(),
                    sumDyY.array(),
                    dX.array(),
                    rows,
                    channels,
                    begin,
                    count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(dY, y, inverseStd, sumDy, sumDyY, dX);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(dX);
        }
    }
}

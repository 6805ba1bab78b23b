package io.github.img3d.compute.launch;

import io.github.img3d.kernel.NormKernels;
import java.util.List;

/** Batch normalisation of {@code [rows,channels]} and the ReLU after it; formulas are at {@link NormKernels}. */
public sealed interface NormLaunch extends Launch {

    /** Assigns the statistics of {@code x [rows,channels]} and moves the running ones towards them. */
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

    /** Assigns y. */
    record NormalizeRelu(Floats x, Floats mean, Floats inverseStd, Floats y, int rows, int channels)
            implements NormLaunch {

        public NormalizeRelu {
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
            NormKernels.normalizeRelu(x.array(), mean.array(), inverseStd.array(), y.array(), channels, begin, count);
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

    /** Assigns {@code sumD [channels]} and {@code sumDH [channels]}. */
    record NormalizeReluSums(
            Floats dY, Floats x, Floats mean, Floats inverseStd, Floats sumD, Floats sumDH, int rows, int channels)
            implements NormLaunch {

        public NormalizeReluSums {
            BufferSize.require(dY, (long) rows * channels);
            BufferSize.require(x, (long) rows * channels);
            BufferSize.require(mean, channels);
            BufferSize.require(inverseStd, channels);
            BufferSize.require(sumD, channels);
            BufferSize.require(sumDH, channels);
        }

        @Override
        public int workItems() {
            return channels;
        }

        @Override
        public void range(int begin, int count) {
            NormKernels.normalizeReluSums(
                    dY.array(),
                    x.array(),
                    mean.array(),
                    inverseStd.array(),
                    sumD.array(),
                    sumDH.array(),
                    rows,
                    channels,
                    begin,
                    count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(dY, x, mean, inverseStd);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(sumD, sumDH);
        }
    }

    /** Adds to dX, through the batch's statistics. */
    record NormalizeReluGradient(
            Floats dY,
            Floats x,
            Floats mean,
            Floats inverseStd,
            Floats sumD,
            Floats sumDH,
            Floats dX,
            int rows,
            int channels)
            implements NormLaunch {

        public NormalizeReluGradient {
            BufferSize.require(dY, (long) rows * channels);
            BufferSize.require(x, (long) rows * channels);
            BufferSize.require(mean, channels);
            BufferSize.require(inverseStd, channels);
            BufferSize.require(sumD, channels);
            BufferSize.require(sumDH, channels);
            BufferSize.require(dX, (long) rows * channels);
        }

        @Override
        public int workItems() {
            return dX.size();
        }

        @Override
        public void range(int begin, int count) {
            NormKernels.normalizeReluGradient(
                    dY.array(),
                    x.array(),
                    mean.array(),
                    inverseStd.array(),
                    sumD.array(),
                    sumDH.array(),
                    dX.array(),
                    rows,
                    channels,
                    begin,
                    count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(dY, x, mean, inverseStd, sumD, sumDH, dX);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(dX);
        }
    }
}

package io.github.img3d.compute.launch;

import io.github.img3d.kernel.NormKernels;
import java.util.List;

/**
 * Batch normalisation of {@code [rows,channels]}, alone or with the ReLU after it, as {@code floor} says; formulas are at
 * {@link NormKernels}.
 */
public sealed interface NormLaunch extends Launch {

    /** Floor of a norm with a ReLU after it. */
    float RELU = 0;

    /** Floor of a norm whose values are left as they are; finite, since GPUs may compute as if there were no infinity. */
    float LINEAR = -Float.MAX_VALUE;

    private static void requireFloor(float floor) {
        if (floor != RELU && floor != LINEAR) {
            throw new IllegalArgumentException("floor " + floor + ", expected " + RELU + " or " + LINEAR);
        }
    }

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
    record Normalize(Floats x, Floats mean, Floats inverseStd, Floats y, int rows, int channels, float floor)
            implements NormLaunch {

        public Normalize {
            requireFloor(floor);
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
            NormKernels.batchNormalize(
                    x.array(), mean.array(), inverseStd.array(), y.array(), channels, floor, begin, count);
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
    record NormalizeSums(
            Floats dY,
            Floats x,
            Floats mean,
            Floats inverseStd,
            Floats sumD,
            Floats sumDH,
            int rows,
            int channels,
            float floor)
            implements NormLaunch {

        public NormalizeSums {
            requireFloor(floor);
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
            NormKernels.batchNormalizeSums(
                    dY.array(),
                    x.array(),
                    mean.array(),
                    inverseStd.array(),
                    sumD.array(),
                    sumDH.array(),
                    rows,
                    channels,
                    floor,
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
    record NormalizeGradient(
            Floats dY,
            Floats x,
            Floats mean,
            Floats inverseStd,
            Floats sumD,
            Floats sumDH,
            Floats dX,
            int rows,
            int channels,
            float floor)
            implements NormLaunch {

        public NormalizeGradient {
            requireFloor(floor);
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
            NormKernels.batchNormalizeGradient(
                    dY.array(),
                    x.array(),
                    mean.array(),
                    inverseStd.array(),
                    sumD.array(),
                    sumDH.array(),
                    dX.array(),
                    rows,
                    channels,
                    floor,
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

package io.github.img3d.compute;

import static io.github.img3d.compute.launch.NormLaunch.LINEAR;
import static io.github.img3d.compute.launch.NormLaunch.RELU;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.Launch;
import io.github.img3d.compute.launch.NormLaunch;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Batch normalisation, alone and with a ReLU, forward and, through its statistics, back. */
interface NormContract {

    float EPSILON = 1e-3f;

    Backend backend();

    static Stream<Arguments> norms() {
        return Stream.of(
                argumentSet("one value", 1, 1, 0f, RELU),
                argumentSet("one row", 1, 5, 0f, RELU),
                argumentSet("odd sizes", 7, 3, 0f, RELU),
                argumentSet("odd sizes without a ReLU", 7, 3, 0f, LINEAR),
                argumentSet("far from zero", 33, 5, 100f, RELU),
                argumentSet("full lanes", 32, 48, 0f, RELU),
                argumentSet("full lanes without a ReLU", 32, 48, 0f, LINEAR),
                argumentSet("more rows than a block, and a rest", 531, 17, 1f, RELU),
                argumentSet("more rows than a block, without a ReLU", 531, 17, 1f, LINEAR));
    }

    /** A batch, its normalisation and its gradient. */
    record Norm(
            int rows,
            int channels,
            Floats x,
            Floats mean,
            Floats inverseStd,
            Floats y,
            Floats dY,
            Floats dX,
            float floor) {

        static Norm of(int rows, int channels, float offset, float floor) {
            var x = Runs.random("x", rows * channels);
            for (int i = 0; i < x.size(); i++) {
                x.array()[i] += offset;
            }
            return new Norm(
                    rows,
                    channels,
                    x,
                    Runs.random("mean", channels),
                    Runs.random("inverseStd", channels),
                    Runs.random("y", rows * channels),
                    Runs.random("dY", rows * channels),
                    Runs.zeros("dX", rows * channels),
                    floor);
        }

        List<Launch> launches(Floats runningMean, Floats runningVariance) {
            var sumD = Floats.planned("sumD", channels);
            var sumDH = Floats.planned("sumDH", channels);
            return List.of(
                    new NormLaunch.BatchStatistics(
                            x, mean, inverseStd, runningMean, runningVariance, rows, channels, EPSILON, 0.9f),
                    new NormLaunch.Normalize(x, mean, inverseStd, y, rows, channels, floor),
                    new NormLaunch.NormalizeSums(dY, x, mean, inverseStd, sumD, sumDH, rows, channels, floor),
                    new NormLaunch.NormalizeGradient(dY, x, mean, inverseStd, sumD, sumDH, dX, rows, channels, floor));
        }

        List<Launch> launches() {
            return launches(Runs.random("runningMean", channels), Runs.random("runningVariance", channels));
        }

        double mean(double[] x, int c) {
            double sum = 0;
            for (int r = 0; r < rows; r++) {
                sum += x[r * channels + c];
            }
            return sum / rows;
        }

        double variance(double[] x, int c) {
            double mean = mean(x, c);
            double sum = 0;
            for (int r = 0; r < rows; r++) {
                sum += Math.pow(x[r * channels + c] - mean, 2);
            }
            return sum / rows;
        }

        double[] normalized(double[] x) {
            var y = new double[x.length];
            for (int c = 0; c < channels; c++) {
                double mean = mean(x, c);
                double std = Math.sqrt(variance(x, c) + EPSILON);
                for (int i = c; i < x.length; i += channels) {
                    y[i] = Math.max(floor, (x[i] - mean) / std);
                }
            }
            return y;
        }
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("norms")
    default void statisticsAreThoseOfTheBatch(int rows, int channels, float offset, float floor) {
        var norm = Norm.of(rows, channels, offset, floor);
        var runningMean = Runs.random("runningMean", channels);
        var runningVariance = Runs.random("runningVariance", channels);
        double[] x = Runs.doubles(norm.x());
        double[] means = new double[channels];
        double[] inverseStds = new double[channels];
        double[] runningMeans = Runs.doubles(runningMean);
        double[] runningVariances = Runs.doubles(runningVariance);
        for (int c = 0; c < channels; c++) {
            means[c] = norm.mean(x, c);
            inverseStds[c] = 1 / Math.sqrt(norm.variance(x, c) + EPSILON);
            runningMeans[c] = 0.9 * runningMeans[c] + 0.1 * means[c];
            runningVariances[c] = 0.9 * runningVariances[c] + 0.1 * norm.variance(x, c);
        }

        Runs.run(backend(), norm.launches(runningMean, runningVariance));

        Worst.assertClose(means, norm.mean(), 1e-5);
        Worst.assertClose(inverseStds, norm.inverseStd(), 1e-5);
        Worst.assertClose(runningMeans, runningMean, 1e-5);
        Worst.assertClose(runningVariances, runningVariance, 1e-5);
        Worst.assertClose(norm.normalized(x), norm.y(), 1e-4);
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("norms")
    default void gradientOfNormMatchesFiniteDifferences(int rows, int channels, float offset, float floor) {
        var norm = Norm.of(Math.min(rows, 40), channels, offset, floor);

        Runs.run(backend(), norm.launches());

        Worst.ofGradient(norm.dX(), norm::normalized, Runs.doubles(norm.x()), Runs.doubles(norm.dY()), 1e-4)
                .assertBelow(2e-4);
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("norms")
    default void gradientOfNormIsAdded(int rows, int channels, float offset, float floor) {
        var once = Norm.of(rows, channels, offset, floor);
        var twice = Norm.of(rows, channels, offset, floor);
        Runs.run(backend(), once.launches());

        Runs.run(backend(), twice.launches());
        Runs.run(backend(), twice.launches());

        double[] expected = Runs.doubles(once.dX());
        for (int i = 0; i < expected.length; i++) {
            expected[i] *= 2;
        }
        Worst.assertClose(expected, twice.dX(), 1e-5);
    }
}

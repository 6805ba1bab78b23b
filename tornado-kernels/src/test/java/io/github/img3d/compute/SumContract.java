package io.github.img3d.compute;

import static io.github.img3d.compute.Closeness.assertClose;
import static io.github.img3d.compute.Differences.doubles;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.img3d.compute.SplatScene.Cloud;
import io.github.img3d.compute.SplatScene.Rule;
import io.github.img3d.compute.launch.BiasLaunch;
import io.github.img3d.compute.launch.FillLaunch;
import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.Launch;
import io.github.img3d.compute.launch.LossLaunch;
import io.github.img3d.compute.launch.NormLaunch;
import io.github.img3d.compute.launch.SplatSize;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Sums of so many addends that a device may share them between work items. */
abstract class SumContract {

    private final SplittableRandom random = new SplittableRandom(5);

    abstract Backend backend();

    static Stream<Arguments> matrices() {
        return Stream.of(
                argumentSet("the fewest rows that are many", 257, 3),
                argumentSet("a last block of one row", 1025, 5),
                argumentSet("one column", 5003, 1),
                argumentSet("more columns than rows", 263, 301),
                argumentSet("whole blocks", 4096, 8));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("matrices")
    void statisticsOfValuesFarFromZeroAreThoseOfTheOracle(int rows, int channels) {
        var norm = NormContract.Norm.of(rows, channels, 30f, NormLaunch.RELU);
        double[] x = Runs.doubles(norm.x());
        double[] means = new double[channels];
        double[] inverseStds = new double[channels];
        for (int c = 0; c < channels; c++) {
            means[c] = norm.mean(x, c);
            inverseStds[c] = 1 / Math.sqrt(norm.variance(x, c) + NormContract.EPSILON);
        }

        run(norm.launches().toArray(Launch[]::new));

        assertClose(means, norm.mean().array(), 1e-6);
        assertClose(inverseStds, norm.inverseStd().array(), 1e-5);
        Worst.assertClose(norm.normalized(x), norm.y(), 1e-4);
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("matrices")
    void sumsOfAGradientAreThoseOfTheOracle(int rows, int channels) {
        sumsOfAGradientAreThoseOfTheOracle(rows, channels, NormLaunch.RELU);
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("matrices")
    void sumsOfAGradientWithoutAReluAreThoseOfTheOracle(int rows, int channels) {
        sumsOfAGradientAreThoseOfTheOracle(rows, channels, NormLaunch.LINEAR);
    }

    private void sumsOfAGradientAreThoseOfTheOracle(int rows, int channels, float floor) {
        var dY = Runs.random("dY", rows * channels);
        var x = Runs.random("x", rows * channels);
        var mean = Runs.random("mean", channels);
        var inverseStd = Runs.random("inverseStd", channels);
        var sumD = Runs.random("sumD", channels);
        var sumDH = Runs.random("sumDH", channels);
        double[] expectedD = new double[channels];
        double[] expectedDH = new double[channels];
        for (int i = 0; i < x.size(); i++) {
            int c = i % channels;
            double h = ((double) x.array()[i] - mean.array()[c]) * inverseStd.array()[c];
            expectedD[c] += h > floor ? dY.array()[i] : 0;
            expectedDH[c] += h > floor ? dY.array()[i] * h : 0;
        }

        run(new NormLaunch.NormalizeSums(dY, x, mean, inverseStd, sumD, sumDH, rows, channels, floor));

        assertClose(expectedD, sumD.array(), 1e-5);
        assertClose(expectedDH, sumDH.array(), 1e-5);
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("matrices")
    void biasGradientIsAdded(int repeats, int size) {
        var dY = Runs.random("dY", repeats * size);
        var dBias = Runs.random("dBias", size);
        double[] expected = Runs.doubles(dBias);
        for (int i = 0; i < dY.size(); i++) {
            expected[i % size] += dY.array()[i];
        }

        run(new BiasLaunch.BiasGradient(dY, dBias, repeats, size));

        assertClose(expected, dBias.array(), 1e-5);
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                argumentSet("the fewest logits that are many", new LossContract.Rows(3, 1, 257, 257, 0)),
                argumentSet("the last columns of rows", new LossContract.Rows(3, 501, 7, 28, 21)),
                argumentSet("a column in the middle", new LossContract.Rows(2, 4099, 1, 4, 2)));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("rows")
    void crossEntropyIsThatOfTheOracle(LossContract.Rows rows) {
        float[] logits = Runs.uniform(random, rows.groups() * rows.rows() * rows.rowStride(), -5, 5);
        float[] targets = Runs.uniform(random, rows.groups() * rows.rows() * rows.columns(), 0, 1);
        float[] terms = new float[rows.groups()];

        run(rows.bce(logits, targets, terms));

        assertClose(rows.oracle(doubles(logits), targets), terms, 1e-6);
    }

    static Stream<Arguments> views() {
        return Stream.of(
                argumentSet("the fewest points that are many", new ViewMaps(2, 1, 1, 257)),
                argumentSet("odd sizes, wider than high", new ViewMaps(3, 5, 23, 37)),
                argumentSet("eight views", new ViewMaps(2, 8, 32, 32)));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("views")
    void viewDistanceIsThatOfTheOracle(ViewMaps views) {
        float[] maps = Runs.uniform(random, views.batch() * views.pixels() * 4 * views.views(), -3, 3);
        float[] depth = Runs.uniform(random, views.batch() * views.pixels() * views.views(), 0, 2);
        float[] terms = new float[views.batch()];

        run(views.distance(maps, depth, maps, terms, views.byLogit()));

        assertClose(views.oracle(doubles(maps), depth, doubles(maps), views.byLogit()), terms, 1e-6);
    }

    @Test
    void maskedDistanceIsThatOfTheOracle() {
        int images = 3;
        int pixels = 4099;
        float[] depth = Runs.uniform(random, images * pixels, 0, 2);
        float[] target = Runs.uniform(random, images * pixels, 0, 2);
        float[] collision = new float[images * pixels];
        double[] expected = new double[images];
        for (int i = 0; i < depth.length; i++) {
            collision[i] = random.nextInt(3);
            expected[i / pixels] += collision[i] == 1 ? Math.abs((double) depth[i] - target[i]) : 0;
        }
        float[] terms = new float[images];

        run(new LossLaunch.MaskedDistance(
                Floats.of("depth", depth),
                Floats.of("target", target),
                Floats.of("collision", collision),
                Floats.of("terms", terms),
                images,
                pixels));

        assertClose(expected, terms, 1e-6);
    }

    @ParameterizedTest
    @EnumSource
    void picturesOfManyPointsAreThoseOfTheOracle(Rule rule) {
        var scene = SplatScene.random(new SplatSize(2, 2, 1301, 7, 9, 3), Cloud.MIXED, 13);
        var expected = scene.expected(rule, doubles(scene.points()));

        var actual = scene.render(backend(), rule);

        assertClose(expected.depth(), actual.depth.array(), 1e-5);
        assertClose(expected.maskLogit(), actual.maskLogit.array(), 1e-6);
        assertArrayEquals(expected.collision(), doubles(actual.collision.array()));
    }

    @Test
    void manySmallSumsStartFromZerosInEveryRun() {
        var launches = new ArrayList<Launch>();
        var gradients = new ArrayList<Floats>();
        for (int size = 1; size <= 15; size += 2) {
            var dBias = Runs.random("dBias", size);
            gradients.add(dBias);
            launches.add(new FillLaunch.Fill(dBias, 0));
            launches.add(new BiasLaunch.BiasGradient(Runs.random("dY", 3 * size), dBias, 3, size));
        }
        var execution = backend().prepare(new Program(launches, List.of(), gradients));

        execution.run();
        execution.run();

        for (Floats dBias : gradients) {
            double[] expected = new double[dBias.size()];
            float[] dY = Runs.random("dY", 3 * dBias.size()).array();
            for (int i = 0; i < dY.length; i++) {
                expected[i % expected.length] += dY[i];
            }
            assertClose(expected, dBias.array(), 1e-6);
        }
    }

    @Test
    void sumsAreTheSameFromRunToRun() {
        var dY = Runs.random("dY", 5003 * 7);
        float[] first = biasGradient(dY);

        float[] second = biasGradient(dY);

        assertArrayEquals(first, second);
    }

    private float[] biasGradient(Floats dY) {
        float[] dBias = new float[7];
        Arrays.fill(dBias, 1f);
        run(new BiasLaunch.BiasGradient(dY, Floats.of("dBias", dBias), 5003, 7));
        return dBias;
    }

    private void run(Launch... launches) {
        Runs.run(backend(), launches);
    }
}

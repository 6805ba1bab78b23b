package io.github.img3d.compute;

import static io.github.img3d.compute.Closeness.assertClose;
import static io.github.img3d.compute.Differences.doubles;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.Launch;
import io.github.img3d.compute.launch.LossLaunch;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The losses as every backend must compute them: terms to 1e-5 of their size, gradients to 1e-5. */
abstract class LossContract {

    static final float SCALE = 0.3f;

    private final SplittableRandom random = new SplittableRandom(42);

    protected abstract Backend backend();

    /** A layout of logits. */
    record Rows(int groups, int rows, int columns, int rowStride, int offset) {

        double[] oracle(double[] logits, float[] targets) {
            double[] terms = new double[groups];
            for (int i = 0; i < targets.length; i++) {
                double l = logits[i / columns * rowStride + offset + i % columns];
                double p = 1 / (1 + Math.exp(-l));
                terms[i / (rows * columns)] -= targets[i] * Math.log(p) + (1 - targets[i]) * Math.log(1 - p);
            }
            return terms;
        }

        Launch bce(float[] logits, float[] targets, float[] terms) {
            return new LossLaunch.Bce(
                    Floats.of("logits", logits),
                    Floats.of("targets", targets),
                    Floats.of("terms", terms),
                    groups,
                    rows,
                    columns,
                    rowStride,
                    offset);
        }

        Launch gradient(float[] logits, float[] targets, float[] dLogits) {
            return new LossLaunch.BceGradient(
                    Floats.of("logits", logits),
                    Floats.of("targets", targets),
                    Floats.of("dLogits", dLogits),
                    groups,
                    rows,
                    columns,
                    rowStride,
                    offset,
                    SCALE);
        }
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                argumentSet("one logit", new Rows(1, 1, 1, 1, 0)),
                argumentSet("the last columns of rows", new Rows(3, 5, 7, 28, 21)),
                argumentSet("more than a block of a sum", new Rows(2, 1, 300, 300, 0)),
                argumentSet("a column in the middle", new Rows(2, 11, 1, 4, 2)));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("rows")
    void crossEntropyIsThatOfTheOracle(Rows rows) {
        float[] logits = Runs.uniform(random, rows.groups * rows.rows * rows.rowStride, -5, 5);
        float[] targets = targets(rows);
        float[] terms = new float[rows.groups];

        Runs.run(backend(), rows.bce(logits, targets, terms));

        assertClose(rows.oracle(doubles(logits), targets), terms, 1e-6);
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("rows")
    void crossEntropyGradientMatchesFiniteDifferences(Rows rows) {
        float[] logits = Runs.uniform(random, rows.groups * rows.rows * rows.rowStride, -5, 5);
        float[] targets = targets(rows);

        var actual = added(dLogits -> rows.gradient(logits, targets, dLogits), logits.length);

        assertClose(differences(x -> sum(rows.oracle(x, targets)), logits), actual, 1e-6);
    }

    @Test
    void extremeLogitsHaveFiniteTermsAndGradients() {
        float[] logits = {100, 100, -100, -100, 0, 1e30f, -1e30f};
        float[] targets = {1, 0, 1, 0, 0.5f, 1, 0};
        var rows = new Rows(7, 1, 1, 1, 0);
        float[] terms = new float[7];

        Runs.run(backend(), rows.bce(logits, targets, terms));
        float[] dLogits = added(d -> rows.gradient(logits, targets, d), 7);

        assertArrayEquals(new float[] {0, 100, 100, 0, (float) Math.log(2), 0, 0}, terms, 1e-6f);
        assertArrayEquals(new float[] {0, SCALE, -SCALE, 0, 0, 0, 0}, dLogits, 1e-6f);
    }

    @Test
    void aWrongTargetIsNoticed() {
        var rows = new Rows(1, 1, 5, 5, 0);
        float[] logits = Runs.uniform(random, 5, -5, 5);
        double[] expected = differences(x -> sum(rows.oracle(x, new float[] {1, 0, 1, 0, 1})), logits);

        var actual = added(d -> rows.gradient(logits, new float[] {1, 0, 0, 0, 1}, d), 5);

        assertTrue(Closeness.worst(expected, actual).error() > 1e-2);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3})
    void refusesColumnsBesideTheRow(int offset) {
        var rows = new Rows(1, 2, 2, 4, offset);

        assertThrows(IllegalArgumentException.class, () -> rows.bce(new float[8], new float[4], new float[1]));
    }

    static Stream<Arguments> views() {
        return Stream.of(
                argumentSet("one pixel", new ViewMaps(1, 1, 1, 1)),
                argumentSet("odd sizes, wider than high", new ViewMaps(3, 5, 3, 7)),
                argumentSet("eight views", new ViewMaps(2, 8, 4, 4)));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("views")
    void viewDistanceIsThatOfTheOracle(ViewMaps views) {
        float[] maps = Runs.uniform(random, views.batch() * views.pixels() * 4 * views.views(), -3, 3);
        float[] depth = Runs.uniform(random, views.batch() * views.pixels() * views.views(), 0, 2);
        float[] terms = new float[views.batch()];

        Runs.run(backend(), views.distance(maps, depth, maps, terms, views.byLogit()));

        assertClose(views.oracle(doubles(maps), depth, doubles(maps), views.byLogit()), terms, 1e-6);
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("views")
    void viewDistanceCountsThePointsOfAMask(ViewMaps views) {
        float[] maps = Runs.uniform(random, views.batch() * views.pixels() * 4 * views.views(), -3, 3);
        float[] depth = Runs.uniform(random, views.batch() * views.pixels() * views.views(), 0, 2);
        float[] mask = Runs.uniform(random, depth.length, -1, 1);
        float[] terms = new float[views.batch()];

        Runs.run(backend(), views.distance(maps, depth, mask, terms, views.byMask()));
        var actual = added(d -> views.gradient(maps, depth, mask, d, views.byMask()), maps.length);

        assertClose(views.oracle(doubles(maps), depth, doubles(mask), views.byMask()), terms, 1e-6);
        assertClose(differences(x -> sum(views.oracle(x, depth, doubles(mask), views.byMask())), maps), actual, 1e-6);
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("views")
    void viewDistanceGradientMatchesFiniteDifferences(ViewMaps views) {
        float[] maps = Runs.uniform(random, views.batch() * views.pixels() * 4 * views.views(), -3, 3);
        float[] depth = Runs.uniform(random, views.batch() * views.pixels() * views.views(), 0, 2);

        var actual = added(d -> views.gradient(maps, depth, maps, d, views.byLogit()), maps.length);

        assertClose(differences(x -> sum(views.oracle(x, depth, x, views.byLogit())), maps), actual, 1e-6);
    }

    @Test
    void viewsWithoutAPointHaveNoDistanceAndNoGradient() {
        var views = new ViewMaps(2, 3, 2, 2);
        float[] maps = Runs.uniform(random, 96, -3, -1);
        float[] terms = {7, 7};

        Runs.run(backend(), views.distance(maps, new float[24], maps, terms, views.byLogit()));

        assertArrayEquals(new float[2], terms);
        assertArrayEquals(new float[96], added(d -> views.gradient(maps, new float[24], maps, d, views.byLogit()), 96));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10})
    void refusesViewsBesideAPixelsValues(int offset) {
        var maps = Floats.of("maps", new float[48]);
        var of = new LossLaunch.ViewTerms(1, 3, 2, 2, 1, 1, 12, offset);

        assertThrows(
                IllegalArgumentException.class,
                () -> new LossLaunch.ViewDistance(
                        maps, Floats.of("depth", new float[12]), maps, Floats.of("terms", new float[1]), of));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 300})
    void maskedDistanceCountsPixelsWhoseMaskIsOne(int pixels) {
        int images = 3;
        float[] x = Runs.uniform(random, images * pixels, 0, 2);
        float[] target = Runs.uniform(random, images * pixels, 0, 2);
        float[] mask = new float[images * pixels];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = i % 3;
            x[i] = mask[i] == 0 ? 1e8f : x[i];
        }
        float[] terms = new float[images];
        var actual = added(d -> maskedGradient(x, target, mask, d, images, pixels), x.length);

        Runs.run(
                backend(),
                new LossLaunch.MaskedDistance(
                        Floats.of("x", x),
                        Floats.of("target", target),
                        Floats.of("mask", mask),
                        Floats.of("terms", terms),
                        images,
                        pixels));

        assertClose(maskedOracle(doubles(x), target, mask, images), terms, 1e-6);
        assertClose(differences(moved -> sum(maskedOracle(moved, target, mask, images)), x), actual, 1e-6);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 36, 301})
    void binCrossEntropyIsThatOfTheOracle(int bins) {
        int batch = 3;
        float[] logits = Runs.uniform(random, batch * bins, -5, 5);
        float[] truth = Runs.uniform(random, batch * bins, 0, 2.0 / bins);
        Arrays.fill(truth, bins, 2 * bins, 0);
        float[] terms = {7, 7, 7};

        Runs.run(backend(), binCrossEntropy(logits, truth, terms));
        var actual = added(d -> binGradient(logits, truth, d, batch), logits.length);

        assertClose(binOracle(doubles(logits), truth, batch), terms, 1e-6);
        assertClose(differences(x -> sum(binOracle(x, truth, batch)), logits), actual, 1e-6);
        assertEquals(0, terms[1]);
        assertArrayEquals(new float[bins], Arrays.copyOfRange(actual, bins, 2 * bins));
    }

    @Test
    void extremeBinsHaveFiniteTermsAndGradients() {
        float[] logits = {1e30f, -1e30f, 100, -100, -300, -300};
        float[] truth = {1, 0, 0, 1, 0.5f, 0.5f};
        float[] terms = new float[3];

        Runs.run(backend(), binCrossEntropy(logits, truth, terms));

        assertArrayEquals(new float[] {0, 200, (float) Math.log(2)}, terms, 1e-4f);
        assertArrayEquals(
                new float[] {0, 0, SCALE, -SCALE, 0, 0}, added(d -> binGradient(logits, truth, d, 3), 6), 1e-6f);
    }

    @Test
    void theTotalIsTheScaledSumOfTerms() {
        float[] terms = Runs.uniform(random, 37, 0, 1000);
        float[] total = {-1};

        Runs.run(backend(), new LossLaunch.Total(Floats.of("terms", terms), Floats.of("total", total), 37, SCALE));

        assertClose(new double[] {SCALE * sum(doubles(terms))}, total, 1e-6);
    }

    @Test
    void aTotalOfOtherTermsIsRefused() {
        var e = assertThrows(
                IllegalArgumentException.class,
                () -> new LossLaunch.Total(Floats.of("terms", 1, 2), Floats.of("total", 0), 3, 1f));

        assertEquals("terms[2], expected 3 elements, at least 1", e.getMessage());
    }

    private interface Gradient {
        Launch into(float[] d);
    }

    /** Returns what a gradient adds to an array of ones. */
    private float[] added(Gradient gradient, int size) {
        float[] d = new float[size];
        Arrays.fill(d, 1f);
        Runs.run(backend(), gradient.into(d));
        for (int i = 0; i < size; i++) {
            d[i] -= 1f;
        }
        return d;
    }

    private static Launch maskedGradient(float[] x, float[] target, float[] mask, float[] dX, int images, int pixels) {
        return new LossLaunch.MaskedDistanceGradient(
                Floats.of("x", x),
                Floats.of("target", target),
                Floats.of("mask", mask),
                Floats.of("dX", dX),
                images,
                pixels,
                SCALE);
    }

    private static double[] maskedOracle(double[] x, float[] target, float[] mask, int images) {
        double[] terms = new double[images];
        for (int i = 0; i < x.length; i++) {
            terms[i / (x.length / images)] += mask[i] == 1 ? Math.abs(x[i] - target[i]) : 0;
        }
        return terms;
    }

    private static Launch binCrossEntropy(float[] logits, float[] truth, float[] terms) {
        return new LossLaunch.BinCrossEntropy(
                Floats.of("logits", logits),
                Floats.of("truth", truth),
                Floats.of("terms", terms),
                terms.length,
                logits.length / terms.length);
    }

    private static Launch binGradient(float[] logits, float[] truth, float[] dLogits, int batch) {
        return new LossLaunch.BinCrossEntropyGradient(
                Floats.of("logits", logits),
                Floats.of("truth", truth),
                Floats.of("dLogits", dLogits),
                batch,
                logits.length / batch,
                SCALE);
    }

    private static double[] binOracle(double[] logits, float[] truth, int batch) {
        int bins = logits.length / batch;
        double[] sums = new double[batch];
        double[] terms = new double[batch];
        for (int i = 0; i < logits.length; i++) {
            sums[i / bins] += Math.exp(logits[i]);
        }
        for (int i = 0; i < logits.length; i++) {
            terms[i / bins] -= truth[i] * Math.log(Math.exp(logits[i]) / sums[i / bins]);
        }
        return terms;
    }

    private float[] targets(Rows rows) {
        return Runs.uniform(random, rows.groups * rows.rows * rows.columns, 0, 1);
    }

    private static double[] differences(ToDoubleFunction<double[]> loss, float[] at) {
        return Differences.gradient(x -> SCALE * loss.applyAsDouble(x), doubles(at));
    }

    private static double sum(double[] terms) {
        return Arrays.stream(terms).sum();
    }
}

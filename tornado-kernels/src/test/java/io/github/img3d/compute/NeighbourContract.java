package io.github.img3d.compute;

import static io.github.img3d.compute.Closeness.assertClose;
import static io.github.img3d.compute.Differences.doubles;
import static io.github.img3d.kernel.NeighbourKernels.FAR;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.Ints;
import io.github.img3d.compute.launch.NeighbourLaunch.FromGradient;
import io.github.img3d.compute.launch.NeighbourLaunch.Nearest;
import io.github.img3d.compute.launch.NeighbourLaunch.NeighbourDistance;
import io.github.img3d.compute.launch.NeighbourLaunch.Pick;
import io.github.img3d.compute.launch.NeighbourLaunch.PickGradient;
import io.github.img3d.compute.launch.NeighbourLaunch.Samples;
import io.github.img3d.compute.launch.NeighbourLaunch.ToGradient;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nearest neighbours as every backend must find them. */
abstract class NeighbourContract {

    private static final float SCALE = 0.3f;

    private final SplittableRandom random = new SplittableRandom(42);

    protected abstract Backend backend();

    static Stream<Arguments> sizes() {
        return Stream.of(
                argumentSet("one point", new Samples(1, 1, 1)),
                argumentSet("fewer than lanes", new Samples(2, 5, 3)),
                argumentSet("odd sizes", new Samples(3, 37, 11)),
                argumentSet("whole vectors, all search", new Samples(2, 96, 96)));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("sizes")
    void distancesAreThoseOfTheNearestAndAdded(Samples of) {
        float[] from = cloud(of);
        float[] to = cloud(of);
        float[] terms = new float[of.batch()];
        Arrays.fill(terms, 7);

        run(from, to, of, terms, zeros(of), zeros(of));

        double[] expected = oracle(doubles(from), doubles(to), of);
        assertClose(Arrays.stream(expected).map(term -> 7 + term).toArray(), terms, 1e-6);
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("sizes")
    void gradientsMatchFiniteDifferencesAndAreAdded(Samples of) {
        float[] from = cloud(of);
        float[] to = cloud(of);
        float[] dFrom = zeros(of);
        float[] dTo = zeros(of);
        Arrays.fill(dFrom, 1);
        Arrays.fill(dTo, 2);

        run(from, to, of, new float[of.batch()], dFrom, dTo);

        double[] queries = Differences.gradient(x -> scaled(oracle(x, doubles(to), of)), doubles(from));
        double[] found = Differences.gradient(x -> scaled(oracle(doubles(from), x, of)), doubles(to));
        assertClose(Arrays.stream(queries).map(d -> 1 + d).toArray(), dFrom, 1e-5);
        assertClose(Arrays.stream(found).map(d -> 2 + d).toArray(), dTo, 1e-5);
    }

    @Test
    void whatIsNotThereNeitherSearchesNorIsFound() {
        var of = new Samples(1, 4, 2);
        float[] from = {FAR, 0.5f, 0, 0, FAR, 0, 0, 0, FAR, 0, 0, 0};
        float[] to = {FAR, 0.25f, FAR, 0, FAR, 0, FAR, 1, FAR, 0, FAR, 1};
        float[] terms = new float[1];
        float[] dFrom = zeros(of);
        float[] dTo = zeros(of);

        run(from, to, of, terms, dFrom, dTo);

        assertArrayEquals(new float[] {0.25f}, terms);
        assertArrayEquals(new float[] {0, SCALE, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, dFrom);
        assertArrayEquals(new float[] {0, -SCALE, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, dTo);
    }

    @Test
    void fromAnEmptyCloudOrToOneNothingIsFar() {
        var of = new Samples(2, 3, 3);
        float[] from = cloud(of);
        float[] to = cloud(of);
        Arrays.fill(from, 0, 9, FAR);
        Arrays.fill(to, 9, 18, FAR);
        float[] terms = new float[2];
        float[] dFrom = zeros(of);
        float[] dTo = zeros(of);

        run(from, to, of, terms, dFrom, dTo);

        assertArrayEquals(new float[2], terms);
        assertArrayEquals(zeros(of), dFrom);
        assertArrayEquals(zeros(of), dTo);
    }

    @Test
    void ofSeveralThatAreAsNearTheFirstIsTaken() {
        var of = new Samples(1, 40, 1);
        float[] from = zeros(of);
        float[] to = zeros(of);
        Arrays.fill(to, 0, 40, 0.5f);
        to[0] = 0.75f;
        float[] dTo = zeros(of);

        run(from, to, of, new float[1], zeros(of), dTo);

        float[] expected = zeros(of);
        expected[1] = SCALE;
        assertArrayEquals(expected, dTo, 1e-6f);
    }

    @Test
    void pointsThatCoincideHaveNoGradient() {
        var of = new Samples(1, 20, 20);
        float[] cloud = cloud(of);
        float[] terms = new float[1];
        float[] dFrom = zeros(of);

        run(cloud, cloud.clone(), of, terms, dFrom, zeros(of));

        assertArrayEquals(new float[1], terms);
        assertArrayEquals(zeros(of), dFrom);
    }

    @Test
    void aWrongNeighbourIsNoticed() {
        var of = new Samples(1, 9, 9);
        float[] from = cloud(of);
        float[] to = cloud(of);
        double[] expected = Differences.gradient(x -> scaled(oracle(x, doubles(to), of)), doubles(from));
        float[] moved = to.clone();
        moved[4] += 0.2f;
        float[] dFrom = zeros(of);

        run(from, moved, of, new float[1], dFrom, zeros(of));

        assertTrue(Closeness.worst(expected, dFrom).error() > 1e-3);
    }

    @Test
    void chosenPointsArePickedWhereTheirMaskShowsThem() {
        var of = new Samples(2, 3, 1);
        float[] points = { // [2,4,2]
            1, 2, 3, 4, 5, 6, 0.9f, 0.4f, //
            7, 8, 9, 10, 11, 12, 0.5f, 0.6f
        };
        float[] chosen = {0, -1, 1, 1, 0, -1};
        float[] picked = zeros(of);

        Runs.run(
                backend(), new Pick(floats("points", points), floats("chosen", chosen), floats("p", picked), of, 0.5f));

        float[] expected = {1, FAR, FAR, 3, FAR, FAR, 5, FAR, FAR, 8, FAR, FAR, 10, FAR, FAR, 12, FAR, FAR};
        assertArrayEquals(expected, picked);
    }

    @Test
    void theirGradientIsAddedToThemAndNotToMasks() {
        var of = new Samples(2, 3, 1);
        float[] dPicked = Runs.uniform(random, 18, -1, 1);
        float[] chosen = {0, -1, 1, 1, 0, -1};
        float[] dPoints = new float[16];
        Arrays.fill(dPoints, 1);

        Runs.run(
                backend(), new PickGradient(floats("d", dPicked), floats("chosen", chosen), floats("dP", dPoints), of));

        float[] d = dPicked;
        float[] expected = { // [2,4,2]
            1 + d[0], 1 + d[2], 1 + d[3], 1 + d[5], 1 + d[6], 1 + d[8], 1, 1, //
            1 + d[10], 1 + d[9], 1 + d[13], 1 + d[12], 1 + d[16], 1 + d[15], 1, 1
        };
        assertArrayEquals(expected, dPoints);
    }

    @Test
    void refusesMoreQueriesThanSamples() {
        var e = assertThrows(IllegalArgumentException.class, () -> new Samples(1, 3, 4));

        assertEquals("4 queries of 3 samples, expected 1 to 3", e.getMessage());
    }

    /** Runs the launches that add to the given terms and gradients. */
    private void run(float[] from, float[] to, Samples of, float[] terms, float[] dFrom, float[] dTo) {
        var a = floats("from", from);
        var b = floats("to", to);
        var nearest = Ints.planned("nearest", of.batch() * of.queries());
        Runs.run(
                backend(),
                new Nearest(a, b, nearest, of),
                new NeighbourDistance(a, b, nearest, floats("terms", terms), of),
                new FromGradient(a, b, nearest, floats("dFrom", dFrom), of, SCALE),
                new ToGradient(a, b, nearest, floats("dTo", dTo), of, SCALE));
    }

    private static double[] oracle(double[] from, double[] to, Samples of) {
        double[] terms = new double[of.batch()];
        for (int b = 0; b < of.batch(); b++) {
            for (int q = 0; q < of.queries(); q++) {
                double least = Double.POSITIVE_INFINITY;
                for (int s = 0; s < of.samples(); s++) {
                    double square = 0;
                    for (int axis = 0; axis < 3; axis++) {
                        int at = (b * 3 + axis) * of.samples();
                        square += Math.pow(from[at + q] - to[at + s], 2);
                    }
                    least = Math.min(least, square);
                }
                terms[b] += Math.sqrt(least);
            }
        }
        return terms;
    }

    private static double scaled(double[] terms) {
        return SCALE * Arrays.stream(terms).sum();
    }

    private float[] cloud(Samples of) {
        return Runs.uniform(random, of.batch() * 3 * of.samples(), -0.5, 0.5);
    }

    private static float[] zeros(Samples of) {
        return new float[of.batch() * 3 * of.samples()];
    }

    private static Floats floats(String name, float[] values) {
        return Floats.of(name, values);
    }
}

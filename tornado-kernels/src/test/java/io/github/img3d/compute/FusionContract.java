package io.github.img3d.compute;

import static io.github.img3d.compute.Closeness.assertClose;
import static io.github.img3d.compute.Differences.doubles;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.FusionLaunch;
import io.github.img3d.compute.launch.Launch;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Fusion as every backend must compute it. */
abstract class FusionContract {

    private final SplittableRandom random = new SplittableRandom(42);

    protected abstract Backend backend();

    static Stream<Arguments> sizes() {
        return Stream.of(
                argumentSet("one point", 1, 1, 1),
                argumentSet("odd sizes", 3, 5, 7),
                argumentSet("eight views of 4×4 maps", 2, 8, 16));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void pointsAreTheMapsCarriedByEachViewsMatrix(int batch, int views, int pixels) {
        float[] maps = maps(batch, views, pixels);
        float[] matrices = Runs.uniform(random, views * 12, -1, 1);
        var points = Floats.of("points", new float[maps.length]);

        Runs.run(backend(), fuse(maps, matrices, points, batch, views, pixels));

        assertClose(oracle(doubles(maps), matrices, batch, views, pixels), points.array(), 1e-6);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void gradientMatchesFiniteDifferencesAndIsAdded(int batch, int views, int pixels) {
        float[] maps = maps(batch, views, pixels);
        float[] matrices = Runs.uniform(random, views * 12, -1, 1);
        float[] probe = Runs.uniform(random, maps.length, -1, 1);

        double[] expected = differences(maps, matrices, probe, batch, views, pixels);

        assertClose(expected, gradient(matrices, probe, batch, views, pixels), 1e-6);
    }

    @Test
    void aTransposedMatrixIsNoticed() {
        float[] maps = maps(1, 2, 3);
        float[] matrices = Runs.uniform(random, 24, -1, 1);
        float[] probe = Runs.uniform(random, maps.length, -1, 1);
        double[] expected = differences(maps, matrices, probe, 1, 2, 3);
        float[] transposed = matrices.clone();
        transposed[1] = matrices[4];
        transposed[4] = matrices[1];

        var worst = Closeness.worst(expected, gradient(transposed, probe, 1, 2, 3));

        assertTrue(worst.error() > 1e-2, worst::toString);
    }

    @Test
    void refusesMapsOfAnotherNumberOfViews() {
        var e = assertThrows(
                IllegalArgumentException.class,
                () -> fuse(new float[28], new float[96], Floats.planned("points", 32), 1, 8, 1));

        assertEquals("maps[28], expected 32 elements, at least 1", e.getMessage());
    }

    private float[] maps(int batch, int views, int pixels) {
        return Runs.uniform(random, batch * pixels * 4 * views, -2, 2);
    }

    private static Launch fuse(float[] maps, float[] matrices, Floats points, int batch, int views, int pixels) {
        return new FusionLaunch.Fuse(
                Floats.of("maps", maps), Floats.of("viewToObject", matrices), points, batch, views, pixels);
    }

    /** Returns the gradient, added to an array of ones, less those ones. */
    private float[] gradient(float[] matrices, float[] probe, int batch, int views, int pixels) {
        float[] dMaps = new float[probe.length];
        Arrays.fill(dMaps, 1f);
        Runs.run(
                backend(),
                new FusionLaunch.FuseGradient(
                        Floats.of("dPoints", probe),
                        Floats.of("viewToObject", matrices),
                        Floats.of("dMaps", dMaps),
                        batch,
                        views,
                        pixels));
        for (int i = 0; i < dMaps.length; i++) {
            dMaps[i] -= 1f;
        }
        return dMaps;
    }

    private static double[] differences(
            float[] maps, float[] matrices, float[] probe, int batch, int views, int pixels) {
        return Differences.gradient(
                x -> Differences.dot(oracle(x, matrices, batch, views, pixels), probe), doubles(maps));
    }

    private static double[] oracle(double[] maps, float[] matrices, int batch, int views, int pixels) {
        double[] points = new double[maps.length];
        for (int b = 0; b < batch; b++) {
            for (int v = 0; v < views; v++) {
                for (int p = 0; p < pixels; p++) {
                    for (int r = 0; r < 4; r++) {
                        double value = 0;
                        for (int c = 0; c < 3; c++) {
                            double weight = r == 3 ? 0 : matrices[(v * 3 + r) * 4 + c];
                            value += weight * maps[((b * pixels + p) * 4 + c) * views + v];
                        }
                        value += r == 3 ? maps[((b * pixels + p) * 4 + 3) * views + v] : matrices[(v * 3 + r) * 4 + 3];
                        points[((b * 4 + r) * views + v) * pixels + p] = value;
                    }
                }
            }
        }
        return points;
    }
}

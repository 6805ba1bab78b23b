package io.github.img3d.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.img3d.geometry.Viewpoints;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An ellipsoid seen from eight sides, fused and rendered from a ninth, against numbers computed elsewhere in double
 * precision. Double precision meets them all (the sum of distances to 2e-5, by which it moves with the quaternion's
 * seventh digit); single precision meets the counts, and the sums to the rounding of its floats.
 */
@Tag("tornado")
class PseudoRendererGoldenTest {

    private static final int KNOWN = 63 * Ellipsoid.SIDE + 80;

    private final float[] mask = Ellipsoid.trueMask();

    @Test
    void eachFixedViewSeesAsManyPixels() {
        for (var view : Viewpoints.FIXED) {
            double[] depth = Ellipsoid.depth(view);
            assertEquals(2575, count(p -> !Double.isNaN(depth[p])));
        }
    }

    @Test
    void doublePrecisionMeetsEveryNumber() {
        var exact = new ExactRendering();

        assertEquals(1874, count(p -> exact.collision[p] > 0));
        assertEquals(417, count(p -> exact.collision[p] == 1));
        assertEquals(4332, Arrays.stream(exact.collision).sum());
        assertEquals(8, Arrays.stream(exact.collision).max().orElseThrow());
        assertEquals(856.6, Arrays.stream(exact.maskLogit).sum(), 0.05);
        assertEquals(4.75401, exact.distance(), 2e-5);
        assertEquals(6529.759, exact.entropy(), 5e-4);
        assertEquals(0.764106, exact.depth[KNOWN], 5e-7);
    }

    @Test
    void singlePrecisionMeetsEveryNumberToItsRounding() {
        var summed = EllipsoidRendering.summed(5);
        float[] collision = summed.collision();

        assertEquals(1874, count(p -> collision[p] > 0));
        assertEquals(417, count(p -> collision[p] == 1));
        assertEquals(
                8,
                IntStream.range(0, collision.length)
                        .mapToDouble(p -> collision[p])
                        .max()
                        .orElseThrow());
        assertEquals(1779, count(p -> mask[p] > 0));
        assertEquals(4332, sum(collision));
        assertEquals(856.6, sum(summed.maskLogit()), 0.05);
        assertEquals(0.949, overlap(summed), 5e-4);
        assertEquals(4.75401, summed.distance(), 5e-5);
        assertEquals(6529.759, summed.entropy(), 1e-2); // 2e-6 of it: devices round exponentials differently
        assertEquals(0.764106, summed.depth()[KNOWN], 1e-6);
        assertEquals(5, summed.maskLogit()[KNOWN]);
        assertEquals(1, collision[KNOWN]);
    }

    @ParameterizedTest
    @CsvSource({"1,10", "2,44", "3,167", "5,417", "8,763"})
    void upscalingSeparatesPoints(int upscale, int singles) {
        float[] collision = EllipsoidRendering.summed(upscale).collision();

        assertEquals(singles, count(p -> collision[p] == 1));
    }

    @Test
    void nearestPointsFillThePictureOfTheObject() {
        var nearest = EllipsoidRendering.nearest();
        float[] truth = Ellipsoid.trueDepth();

        double error = IntStream.range(0, truth.length)
                .filter(p -> nearest.collision()[p] == 1 && mask[p] > 0)
                .mapToDouble(p -> Math.abs(nearest.depth()[p] - truth[p]))
                .average()
                .orElseThrow();

        assertEquals(1875, count(p -> nearest.collision()[p] == 1));
        assertEquals(0.949, overlap(nearest), 5e-4);
        assertEquals(0.0108, error, 5e-5);
    }

    private double overlap(EllipsoidRendering rendering) {
        double both = count(p -> mask[p] > 0 && rendering.maskLogit()[p] > 0);
        return both / count(p -> mask[p] > 0 || rendering.maskLogit()[p] > 0);
    }

    private static double sum(float[] picture) {
        return IntStream.range(0, picture.length).mapToDouble(p -> picture[p]).sum();
    }

    private static int count(IntPredicate pixels) {
        return (int) IntStream.range(0, Ellipsoid.PIXELS).filter(pixels).count();
    }
}

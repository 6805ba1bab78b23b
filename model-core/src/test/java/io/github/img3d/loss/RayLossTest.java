package io.github.img3d.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.img3d.DeviceUnderTest;
import io.github.img3d.autograd.Tape;
import io.github.img3d.compute.Backend;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The losses of the first and the last surface on each pixel's ray, for two pictures of three by three pixels. */
@Tag("tornado")
class RayLossTest {

    private static final Backend BACKEND = DeviceUnderTest.open();
    private static final int BATCH = 2;
    private static final int SIDE = 3;
    private static final int PIXELS = SIDE * SIDE;
    private static final int NEAR_ERROR = 2;

    private final SplittableRandom random = new SplittableRandom(5);
    private final Tensor depths = uniform("depths", Shape.of(BATCH, PIXELS, 4));
    private final Tensor truth = uniform("truth", Shape.of(BATCH, PIXELS, 2));
    private final Tensor counted =
            Tensor.of("counted", Shape.of(BATCH, PIXELS), 1, 1, 0, 1, 1, 1, 1, 1, 0, 0, 1, 1, 0, 1, 1, 1, 0, 1);

    @AfterAll
    static void close() {
        BACKEND.close();
    }

    @Test
    void distanceIsThatOfBothDepths() {
        double expected = mean(p -> Math.abs(error(p, 0)) + Math.abs(error(p, 1)));

        assertEquals(expected, distance(1).value(), 1e-5 * expected);
        assertEquals(distance(1).value(), distance(7).value());
    }

    @Test
    void gradientOfTheDistancePointsFromTheTruthAsFarAsTheWeightSays() {
        float[] gradient = distance(6).gradient(depths);

        for (int i = 0; i < gradient.length; i++) {
            boolean counts = i % 4 < NEAR_ERROR && counted.values()[i / 4] == 1;
            double expected = counts ? 6.0 / BATCH * Math.signum(error(i / 4, i % 4)) : 0;
            assertEquals(expected, gradient[i], 1e-6, "element " + i);
        }
    }

    @Test
    void slopesAreComparedBetweenNeighboursThatCount() {
        double expected = mean(p -> (p % SIDE < SIDE - 1 ? slopeError(p, p + 1) : 0)
                + (p % PIXELS < PIXELS - SIDE ? slopeError(p, p + SIDE) : 0));

        assertEquals(expected, slope(1).value(), 1e-5 * expected);
        assertEquals(slope(1).value(), slope(7).value());
    }

    @Test
    void gradientOfTheSlopesIsThatOfFiniteDifferences() {
        float[] gradient = slope(6).gradient(depths);

        for (int i = 0; i < gradient.length; i++) {
            assertEquals(6 * slope(1).slope(depths, i, 1e-3f), gradient[i], 2e-2, "element " + i);
        }
    }

    @Test
    void likelihoodIsThatOfTheErrors() {
        double expected = mean(p -> Math.abs(error(p, 0)) * Math.exp(-logError(p, 0))
                + logError(p, 0)
                + Math.abs(error(p, 1)) * Math.exp(-logError(p, 1))
                + logError(p, 1));

        assertEquals(expected, likelihood(1).value(), 1e-5);
        assertEquals(likelihood(1).value(), likelihood(7).value());
    }

    @Test
    void gradientOfTheLikelihoodGoesToTheLogErrorsAlone() {
        float[] gradient = likelihood(6).gradient(depths);

        for (int i = 0; i < gradient.length; i++) {
            double expected = i % 4 < NEAR_ERROR ? 0 : 6 * likelihood(1).slope(depths, i, 1e-2f);
            assertEquals(expected, gradient[i], 5e-3, "element " + i);
        }
    }

    @Test
    void aMapOfAnotherSideIsRefused() {
        var e = assertThrows(
                IllegalArgumentException.class, () -> new RaySlope(4, 1).of(new Tape(), depths, truth, counted));

        assertEquals("depths has shape [2, 9, 4], expected [2, 16, 4]", e.getMessage());
    }

    @Test
    void truthOfOtherPixelsIsRefused() {
        var e = assertThrows(
                IllegalArgumentException.class,
                () -> new RayDistance(1).of(new Tape(), depths, uniform("truth", Shape.of(2, 4, 2)), counted));

        assertEquals("truth of depths has shape [2, 4, 2], expected [2, 9, 2]", e.getMessage());
    }

    private RecordedLoss distance(float weight) {
        return new RecordedLoss(
                BACKEND,
                List.of(depths, truth, counted),
                tape -> new RayDistance(weight).of(tape, depths, truth, counted));
    }

    private RecordedLoss slope(float weight) {
        return new RecordedLoss(
                BACKEND,
                List.of(depths, truth, counted),
                tape -> new RaySlope(SIDE, weight).of(tape, depths, truth, counted));
    }

    private RecordedLoss likelihood(float weight) {
        return new RecordedLoss(
                BACKEND,
                List.of(depths, truth, counted),
                tape -> new RayError(weight).of(tape, depths, truth, counted));
    }

    private double mean(IntToDoubleFunction pixel) {
        double sum = 0;
        for (int p = 0; p < BATCH * PIXELS; p++) {
            sum += counted.values()[p] * pixel.applyAsDouble(p);
        }
        return sum / BATCH;
    }

    private double error(int p, int k) {
        return (double) depths.values()[4 * p + k] - truth.values()[2 * p + k];
    }

    private double slopeError(int p, int q) {
        return counted.values()[q] * (Math.abs(error(p, 0) - error(q, 0)) + Math.abs(error(p, 1) - error(q, 1)));
    }

    private double logError(int p, int k) {
        return depths.values()[4 * p + NEAR_ERROR + k];
    }

    private Tensor uniform(String name, Shape shape) {
        float[] values = new float[shape.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(-1, 1);
        }
        return Tensor.of(name, shape, values);
    }
}

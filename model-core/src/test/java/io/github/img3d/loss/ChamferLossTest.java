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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("tornado")
class ChamferLossTest {

    private static final Backend BACKEND = DeviceUnderTest.open();
    private static final int BATCH = 2;
    private static final int POINTS = 13;
    private static final int SAMPLES = 7;
    private static final int QUERIES = 5;

    private final SplittableRandom random = new SplittableRandom(5);
    private final Tensor points = tensor("points", Shape.of(BATCH, 4, POINTS));
    private final Tensor chosen =
            Tensor.of("chosen", Shape.of(BATCH, SAMPLES), 3, 12, -1, 0, 7, 4, 5, -1, 1, 2, 11, 9, 8, 6);
    private final Tensor surface = tensor("surface", Shape.of(BATCH, 3, SAMPLES));

    @AfterAll
    static void close() {
        BACKEND.close();
    }

    @Test
    void lossIsHowFarShownPointsAreFromTheSurfaceAndItFromThemInTheMeanOfPictures() {
        assertEquals(exact(), loss(1), 1e-5 * exact());
    }

    @Test
    void weightIsNotPartOfTheLossThatIsSaid() {
        assertEquals(loss(1), loss(7));
    }

    @Test
    void gradientIsThatOfFiniteDifferencesAndMasksHaveNone() {
        var tape = new Tape();
        tape.input(chosen);
        tape.input(surface);
        tape.differentiate(List.of(tape.input(points)));
        new ChamferLoss(6, QUERIES, 0).of(tape, points, chosen, surface);
        tape.backward();
        Tensor gradient = tape.keep(tape.gradient(points));
        BACKEND.prepare(tape.program()).run();

        float[] values = points.values();
        for (int i = 0; i < values.length; i++) {
            boolean mask = i / POINTS % 4 == 3;
            assertEquals(mask ? 0 : 6 * slope(values, i), gradient.values()[i], 1e-3, "element " + i);
        }
    }

    @Test
    void aSurfaceOfAnotherNumberOfSamplesIsRefused() {
        var e = assertThrows(
                IllegalArgumentException.class,
                () -> new ChamferLoss(1, 1, 0)
                        .of(new Tape(), points, chosen, Tensor.zeros("s", Shape.of(BATCH, 3, 6))));

        assertEquals("surface has shape [2, 3, 6], expected [2, 3, 7]", e.getMessage());
    }

    private double slope(float[] values, int i) {
        float at = values[i];
        values[i] = at + 1e-3f;
        double above = exact();
        double step = values[i];
        values[i] = at - 1e-3f;
        double slope = (above - exact()) / (step - values[i]);
        values[i] = at;
        return slope;
    }

    private float loss(float weight) {
        var tape = new Tape();
        var loss = new ChamferLoss(weight, QUERIES, 0)
                .of(tape, tape.input(points), tape.input(chosen), tape.input(surface));
        BACKEND.prepare(tape.program()).run();
        return loss.values()[0];
    }

    private double exact() {
        double sum = 0;
        for (int b = 0; b < BATCH; b++) {
            for (int q = 0; q < QUERIES; q++) {
                double forth = Double.POSITIVE_INFINITY;
                double back = Double.POSITIVE_INFINITY;
                for (int s = 0; s < SAMPLES; s++) {
                    forth = Math.min(forth, distance(b, q, s));
                    back = Math.min(back, distance(b, s, q));
                }
                sum += isShown(b, q) ? forth : 0;
                sum += back;
            }
        }
        return sum / BATCH;
    }

    private boolean isShown(int b, int s) {
        int point = (int) chosen.values()[b * SAMPLES + s];
        return point >= 0 && points.values()[(b * 4 + 3) * POINTS + point] > 0;
    }

    /** Returns the distance from chosen point {@code s} to sample {@code t} of the surface, infinite if the point is not there. */
    private double distance(int b, int s, int t) {
        if (!isShown(b, s)) {
            return Double.POSITIVE_INFINITY;
        }
        int point = (int) chosen.values()[b * SAMPLES + s];
        double square = 0;
        for (int axis = 0; axis < 3; axis++) {
            double x = points.values()[(b * 4 + axis) * POINTS + point];
            square += Math.pow(x - surface.values()[(b * 3 + axis) * SAMPLES + t], 2);
        }
        return Math.sqrt(square);
    }

    private Tensor tensor(String name, Shape shape) {
        float[] values = new float[shape.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(-1, 1);
        }
        return Tensor.of(name, shape, values);
    }
}

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
class ColourLossTest {

    private static final Backend BACKEND = DeviceUnderTest.open();
    private static final Shape SHAPE = Shape.of(3, 35, 24);

    private final SplittableRandom random = new SplittableRandom(5);
    private final Tensor colours = Tensor.of("colours", SHAPE, uniform(0, 1));
    private final Tensor truth = Tensor.of("truth", SHAPE, uniform(0, 1));
    private final Tensor shown = Tensor.of("shown", SHAPE, thirds());

    @AfterAll
    static void close() {
        BACKEND.close();
    }

    @Test
    void lossIsTheDistanceOfWhatIsShownDividedByThePictures() {
        double expected = 0;
        for (int i = 0; i < SHAPE.size(); i++) {
            expected += shown.values()[i] * Math.abs(colours.values()[i] - truth.values()[i]) / 3;
        }

        assertEquals(expected, loss(1), 1e-5 * expected);
    }

    @Test
    void weightIsNotPartOfTheLossThatIsSaid() {
        assertEquals(loss(1), loss(7));
    }

    @Test
    void gradientPointsFromTheTruthAsFarAsTheWeightSays() {
        var tape = new Tape();
        tape.input(truth);
        tape.input(shown);
        tape.differentiate(List.of(tape.input(colours)));
        new ColourLoss(6).of(tape, colours, truth, shown);
        tape.backward();
        Tensor gradient = tape.keep(tape.gradient(colours));
        BACKEND.prepare(tape.program()).run();

        for (int i = 0; i < SHAPE.size(); i++) {
            float expected = 2 * shown.values()[i] * Math.signum(colours.values()[i] - truth.values()[i]);
            assertEquals(expected, gradient.values()[i], 1e-6f, "element " + i);
        }
    }

    @Test
    void aMaskThatIsNotOfEveryChannelIsRefused() {
        var e = assertThrows(
                IllegalArgumentException.class,
                () -> new ColourLoss(1).of(new Tape(), colours, truth, Tensor.zeros("mask", Shape.of(3, 35, 8))));

        assertEquals("shown has shape [3, 35, 8], expected [3, 35, 24]", e.getMessage());
    }

    private float loss(float weight) {
        var tape = new Tape();
        var loss = new ColourLoss(weight).of(tape, tape.input(colours), tape.input(truth), tape.input(shown));
        BACKEND.prepare(tape.program()).run();
        return loss.values()[0];
    }

    private static float[] thirds() {
        float[] shown = new float[SHAPE.size()];
        for (int i = 0; i < shown.length; i += 3) {
            shown[i] = 1;
        }
        return shown;
    }

    private float[] uniform(double low, double high) {
        float[] values = new float[SHAPE.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(low, high);
        }
        return values;
    }
}

package io.github.img3d.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.img3d.DeviceUnderTest;
import io.github.img3d.autograd.Tape;
import io.github.img3d.compute.Backend;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("tornado")
class BinCrossEntropyTest {

    private static final Backend BACKEND = DeviceUnderTest.open();

    private final Tensor logits = Tensor.of("logits", Shape.of(3, 4), 1, -2, 0, 3, 2, 2, -1, 0, 0.5f, 1, -3, 1);
    private final Tensor truth = Tensor.of("truth", Shape.of(3, 4), 0.25f, 0, 0, 0.75f, 0, 0, 0, 0, 0, 1, 0, 0);

    @AfterAll
    static void close() {
        BACKEND.close();
    }

    @Test
    void lossIsTheMeanOfThePicturesOfWhichOneDoesNotCount() {
        double first = Math.log(Math.E + Math.exp(-2) + 1 + Math.exp(3)) - 0.25 - 2.25;
        double third = Math.log(Math.exp(0.5) + Math.E + Math.exp(-3) + Math.E) - 1;

        assertEquals((first + third) / 3, loss(1).value(), 1e-5);
    }

    @Test
    void weightIsNotPartOfTheLossThatIsSaid() {
        assertEquals(loss(1).value(), loss(7).value());
    }

    @Test
    void gradientIsThatOfFiniteDifferencesAsFarAsTheWeightSays() {
        float[] gradient = loss(6).gradient(logits);

        for (int i = 0; i < gradient.length; i++) {
            double expected = i / 4 == 1 ? 0 : 6 * loss(1).slope(logits, i, 1e-2f);
            assertEquals(expected, gradient[i], 1e-3, "element " + i);
        }
    }

    @Test
    void truthOfOtherBinsIsRefused() {
        var e = assertThrows(
                IllegalArgumentException.class,
                () -> new BinCrossEntropy(1).of(new Tape(), logits, Tensor.zeros("truth", Shape.of(3, 5))));

        assertEquals("truth of bins has shape [3, 5], expected [3, 4]", e.getMessage());
    }

    private RecordedLoss loss(float weight) {
        return new RecordedLoss(
                BACKEND, List.of(logits, truth), tape -> new BinCrossEntropy(weight).of(tape, logits, truth));
    }
}

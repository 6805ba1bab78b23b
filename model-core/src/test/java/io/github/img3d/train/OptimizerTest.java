package io.github.img3d.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.img3d.autograd.Tape;
import io.github.img3d.compute.launch.Buffer;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptimizerTest {

    private final float[] rates = {-1, -1, -1};

    @Test
    void ratesOfAdamUndoTheZerosThatItsAveragesStartFrom() {
        Optimizer.Adam.PUBLISHED.rates(rates, 0.01, 1);
        assertArrayEquals(new float[] {0.01f, 0.1f, 0.001f}, rates, 1e-6f);

        Optimizer.Adam.PUBLISHED.rates(rates, 0.02, 3);
        assertArrayEquals(new float[] {0.02f, 0.271f, 0.002997001f}, rates, 1e-6f);
    }

    @Test
    void ratesOfAdamAreOneAfterManySteps() {
        Optimizer.Adam.PUBLISHED.rates(rates, 1e-5, 10_000_000_000L);

        assertArrayEquals(new float[] {1e-5f, 1, 1}, rates);
    }

    @Test
    void ratesOfGradientDescentAreTheLearningRate() {
        new Optimizer.Sgd(0.9f, 0).rates(rates, 0.5, 7);

        assertEquals(0.5f, rates[0]);
    }

    @Test
    void unknownOptimizersAndImpossibleNumbersAreRefused() {
        assertEquals(
                "optimizer 'lion', expected 'adam' or 'sgd'",
                assertThrows(IllegalArgumentException.class, () -> Optimizer.named("lion", 0, 0))
                        .getMessage());
        assertEquals(
                "momentum 1.0, expected from 0 to less than 1",
                assertThrows(IllegalArgumentException.class, () -> Optimizer.named("sgd", 1, 0))
                        .getMessage());
        assertEquals(
                "weight decay -1.0, expected 0 or more",
                assertThrows(IllegalArgumentException.class, () -> Optimizer.named("adam", 0, -1))
                        .getMessage());
    }

    @Test
    void weightsWithoutAGradientStayAsTheyAre() {
        var reached = Tensor.of("reached", Shape.of(2), 3, 4);
        var other = Tensor.of("other", Shape.of(2), 5, 6);
        for (var optimizer : List.of(new Optimizer.Adam(0.9f, 0.999f, 1e-8f, 0.1f), new Optimizer.Sgd(0.9f, 0.1f))) {
            var tape = new Tape();
            tape.gradient(reached);
            var parameters = List.of(other, reached);
            optimizer.update(tape, parameters, optimizer.fresh(parameters), Tensor.zeros("rates", Optimizer.RATES));

            var written = tape.program().launches().stream()
                    .flatMap(launch -> launch.writes().stream())
                    .map(Buffer::name)
                    .toList();
            assertTrue(written.contains("reached"), written::toString);
            assertTrue(written.stream().noneMatch(name -> name.contains("other")), written::toString);
        }
    }

    @Test
    void freshStateIsZeroAndAsLargeAsTheParameters() {
        var parameter = Tensor.of("w", Shape.of(2, 1), 3, 4);

        var adam = Optimizer.Adam.PUBLISHED.fresh(List.of(parameter));
        var descent = new Optimizer.Sgd(0.9f, 0).fresh(List.of(parameter));

        assertEquals(
                List.of("adam.mean.w[2, 1]", "adam.square.w[2, 1]"),
                adam.stream().map(Tensor::toString).toList());
        assertEquals(
                List.of("sgd.velocity.w[2, 1]"),
                descent.stream().map(Tensor::toString).toList());
        assertArrayEquals(new float[2], adam.getFirst().values());
    }
}

package io.github.img3d.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.img3d.compute.launch.UpConvolutionSize;
import org.junit.jupiter.api.Test;

/** The contracts' checks, which must see the bugs they are there for. */
class WorstTest {

    private static final UpConvolutionSize SIZE = new UpConvolutionSize(1, 2, 3, 2, 2);

    private final Bilinear textbook = Bilinear.upConvolution(SIZE);

    @Test
    void rightGradientPasses() {
        gradientOf(textbook).assertBelow(1e-5);
    }

    @Test
    void oneWrongWeightIndexIsCaught() {
        var planted = new Bilinear(
                textbook.inputs(),
                textbook.weights(),
                textbook.outputs(),
                sum -> textbook.terms().accept((y, x, w) -> sum.add(y, x, w == 13 ? 12 : w)));

        var worst = gradientOf(planted);

        assertTrue(worst.error() > 0.01, worst::toString);
    }

    @Test
    void notANumberIsTheWorst() {
        var worst = Worst.of("y", new double[] {1, 2, 3}, new double[] {1, Double.NaN, 3});

        assertEquals("y[1] is NaN, expected 2.00000 (error NaN)", worst.toString());
    }

    private Worst gradientOf(Bilinear product) {
        double[] w = Runs.doubles(Runs.random("w", product.weights()));
        double[] probe = Runs.doubles(Runs.random("dY", product.outputs()));
        var dX = Runs.zeros("dX", product.inputs());
        double[] gradient = product.inputGradient(probe, w);
        for (int i = 0; i < gradient.length; i++) {
            dX.array()[i] = (float) gradient[i];
        }
        double[] x = Runs.doubles(Runs.random("x", product.inputs()));
        return Worst.ofGradient(dX, at -> textbook.forward(at, w), x, probe, 1e-3);
    }
}

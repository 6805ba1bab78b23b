package io.github.img3d.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** An up-convolution compared with the input gradient of a convolution with its weights, transposed. */
class TransposeKernelsTest {

    private static final int HEIGHT = 3;
    private static final int WIDTH = 5;
    private static final int IN = 4;
    private static final int OUT = 3;

    private final SplittableRandom random = new SplittableRandom(7);

    @Test
    void upConvolutionIsATransposedConvolution() {
        float[] x = random(HEIGHT * WIDTH * IN);
        float[] folded = random(9 * IN * OUT);
        float[] expected = new float[4 * HEIGHT * WIDTH * OUT];
        float[] actual = new float[expected.length];
        float[] w = new float[16 * IN * OUT];
        UpConvolutionKernels.upConvolve(
                x, folded, new float[OUT], expected, HEIGHT, WIDTH, IN, OUT, 0, expected.length / 4);

        TransposeKernels.transposeWeights(folded, w, IN, OUT, 0, w.length);
        ConvolutionKernels.convolveInputGradient(
                x, w, actual, 2 * HEIGHT, 2 * WIDTH, OUT, IN, 4, 2, 1, 0, actual.length);

        assertArrayEquals(expected, actual, 1e-5f);
    }

    @Test
    void theGradientIsTheTransposeOfTheMap() {
        float[] folded = random(9 * IN * OUT);
        float[] dW = random(16 * IN * OUT);
        float[] w = new float[dW.length];
        float[] dFolded = new float[folded.length];

        TransposeKernels.transposeWeights(folded, w, IN, OUT, 0, w.length);
        TransposeKernels.transposeWeightsGradient(dW, dFolded, IN, OUT, 0, dFolded.length);

        assertEquals(dot(w, dW), dot(folded, dFolded), 1e-4);
    }

    @Test
    void partsAreAddedToWhatTheSumStartsFrom() {
        float[] partials = {1, 2, 3, 4, 10, 20, 30, 40};
        float[] to = new float[4];

        PartialKernels.sumPartials(partials, new float[] {100, 200}, to, 2, 4, 2, 0, 4);

        assertArrayEquals(new float[] {111, 222, 133, 244}, to);
    }

    private float[] random(int size) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) random.nextDouble(-1, 1);
        }
        return values;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}

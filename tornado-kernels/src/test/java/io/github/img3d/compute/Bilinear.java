package io.github.img3d.compute;

import io.github.img3d.compute.launch.ConvolutionSize;
import io.github.img3d.compute.launch.UpConvolutionSize;
import java.util.function.Consumer;

/**
 * The oracle of every sum of products {@code y[i] = Σ x[j]·w[k]}: its index triples, one after the other, in double
 * precision.
 *
 * @param terms passes every triple once
 */
record Bilinear(int inputs, int weights, int outputs, Consumer<Term> terms) {

    interface Term {
        void add(int y, int x, int w);
    }

    double[] forward(double[] x, double[] w) {
        var y = new double[outputs];
        terms.accept((i, j, k) -> y[i] += x[j] * w[k]);
        return y;
    }

    double[] inputGradient(double[] dY, double[] w) {
        var dX = new double[inputs];
        terms.accept((i, j, k) -> dX[j] += dY[i] * w[k]);
        return dX;
    }

    double[] weightGradient(double[] x, double[] dY) {
        var dW = new double[weights];
        terms.accept((i, j, k) -> dW[k] += dY[i] * x[j]);
        return dW;
    }

    static Bilinear product(int rows, int inner, int columns) {
        return new Bilinear(rows * inner, inner * columns, rows * columns, sum -> {
            for (int m = 0; m < rows; m++) {
                for (int k = 0; k < inner; k++) {
                    for (int n = 0; n < columns; n++) {
                        sum.add(m * columns + n, m * inner + k, k * columns + n);
                    }
                }
            }
        });
    }

    static Bilinear convolution(ConvolutionSize s) {
        return new Bilinear(
                (int) s.inputElements(),
                (int) s.weightElements(),
                (int) s.outputElements(),
                sum -> convolve(s, 1, s.outHeight(), s.outWidth(), sum));
    }

    /**
     * Returns the sum that the difference form rearranges: nearest neighbours doubled, then 3×3 with a border of one
     * zero.
     */
    static Bilinear upConvolution(UpConvolutionSize s) {
        var big = new ConvolutionSize(s.batch(), 2 * s.height(), 2 * s.width(), s.in(), s.out(), 3, 1, 1);
        return new Bilinear(
                (int) s.inputElements(),
                (int) s.weightElements(),
                (int) s.outputElements(),
                sum -> convolve(big, 2, big.height(), big.width(), sum));
    }

    /** Passes every product of a convolution whose picture shows each pixel {@code repeat} times along each axis. */
    private static void convolve(ConvolutionSize s, int repeat, int outHeight, int outWidth, Term sum) {
        for (int b = 0; b < s.batch(); b++) {
            for (int i = 0; i < outHeight; i++) {
                for (int j = 0; j < outWidth; j++) {
                    for (int ky = 0; ky < s.kernel(); ky++) {
                        for (int kx = 0; kx < s.kernel(); kx++) {
                            int row = i * s.stride() + ky - s.padding();
                            int column = j * s.stride() + kx - s.padding();
                            if (row < 0 || row >= s.height() || column < 0 || column >= s.width()) {
                                continue;
                            }
                            int y = (b * outHeight + i) * outWidth + j;
                            int x = (b * (s.height() / repeat) + row / repeat) * (s.width() / repeat) + column / repeat;
                            channels(s.in(), s.out(), y, x, ky * s.kernel() + kx, sum);
                        }
                    }
                }
            }
        }
    }

    private static void channels(int in, int out, int y, int x, int tap, Term sum) {
        for (int c = 0; c < in; c++) {
            for (int o = 0; o < out; o++) {
                sum.add(y * out + o, x * in + c, (tap * in + c) * out + o);
            }
        }
    }
}

package io.github.img3d.train;

import java.util.Arrays;

/** The layers as a textbook writes them, in double precision; layouts as in the network, {@code [B,S,S,C]}. */
final class ExactLayers {

    private static final double EPSILON = 1e-5;

    private ExactLayers() {}

    /** A 3×3 convolution to sides of {@code side/stride}, with {@code padding} zeros at the top and left. */
    static double[] convolved(double[] x, double[] w, double[] bias, int side, int stride, int padding) {
        int out = bias.length;
        int in = w.length / 9 / out;
        int small = side / stride;
        int batch = x.length / (side * side * in);
        double[] y = repeated(bias, batch * small * small);
        for (int pixel = 0; pixel < batch * small * small; pixel++) {
            int top = pixel / small % small * stride - padding;
            int left = pixel % small * stride - padding;
            int image = pixel / (small * small) * side;
            for (int tap = 0; tap < 9; tap++) {
                int h = top + tap / 3;
                int v = left + tap % 3;
                if (Math.min(h, v) >= 0 && Math.max(h, v) < side) {
                    addProduct(x, ((image + h) * side + v) * in, in, w, tap * in * out, y, pixel * out, out);
                }
            }
        }
        return y;
    }

    /** {@code y[n] = bias[n] + Σ x[c]·w[c,n]}, {@code x [M,C]}; a bias of several rows is repeated. */
    static double[] dense(double[] x, double[] w, double[] bias, int in) {
        int rows = x.length / in;
        int out = w.length / in;
        double[] y = repeated(bias, rows * out / bias.length);
        for (int m = 0; m < rows; m++) {
            addProduct(x, m * in, in, w, 0, y, m * out, out);
        }
        return y;
    }

    /** Every pixel four times: {@code [B,S,S,C] → [B,2S,2S,C]}. */
    static double[] doubled(double[] x, int side, int channels) {
        double[] y = new double[4 * x.length];
        int great = 2 * side;
        for (int pixel = 0; pixel < y.length / channels; pixel++) {
            int w = pixel % great / 2;
            int row = pixel / great; // b·2S + h
            int from = (row / great * side + row % great / 2) * side + w;
            System.arraycopy(x, from * channels, y, pixel * channels, channels);
        }
        return y;
    }

    /** Each channel to mean 0 and, but for ε, biased variance 1 over all rows; then nothing below 0. */
    static double[] normalizedRelu(double[] x, int channels) {
        int rows = x.length / channels;
        double[] y = new double[x.length];
        for (int c = 0; c < channels; c++) {
            double mean = 0;
            for (int i = c; i < x.length; i += channels) {
                mean += x[i] / rows;
            }
            double variance = 0;
            for (int i = c; i < x.length; i += channels) {
                variance += (x[i] - mean) * (x[i] - mean) / rows;
            }
            for (int i = c; i < x.length; i += channels) {
                y[i] = Math.max(0, (x[i] - mean) / Math.sqrt(variance + EPSILON));
            }
        }
        return y;
    }

    static double[] relu(double[] x) {
        return Arrays.stream(x).map(value -> Math.max(0, value)).toArray();
    }

    private static void addProduct(double[] x, int xAt, int in, double[] w, int wAt, double[] y, int yAt, int out) {
        for (int c = 0; c < in; c++) {
            double value = x[xAt + c];
            for (int n = 0; n < out; n++) {
                y[yAt + n] += value * w[wAt + c * out + n];
            }
        }
    }

    private static double[] repeated(double[] row, int times) {
        double[] y = new double[row.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(row, 0, y, i * row.length, row.length);
        }
        return y;
    }
}

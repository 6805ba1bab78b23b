package io.github.img3d.model.pytorch;

/** PyTorch's layers as its manual writes them, in double precision, for one picture: maps are {@code [C,H,W]}. */
final class PyTorchLayers {

    private static final double EPSILON = 1e-5;

    private PyTorchLayers() {}

    /** Applies a Conv2d with a kernel of 3 and a padding of 1 on all sides; {@code weight [O,C,3,3]}. */
    static double[] convolved(double[] x, float[] weight, float[] bias, int side, int stride) {
        int out = bias.length;
        int in = weight.length / out / 9;
        int small = (side - 1) / stride + 1;
        double[] y = new double[out * small * small];
        for (int i = 0; i < y.length; i++) {
            int o = i / (small * small);
            int top = i / small % small * stride - 1;
            int left = i % small * stride - 1;
            y[i] = bias[o];
            for (int tap = 0; tap < 9 * in; tap++) {
                int h = top + tap / 3 % 3;
                int w = left + tap % 3;
                if (Math.min(h, w) >= 0 && Math.max(h, w) < side) {
                    y[i] += x[(tap / 9 * side + h) * side + w] * weight[o * in * 9 + tap];
                }
            }
        }
        return y;
    }

    /** Applies a Linear; {@code weight [O,C]}. */
    static double[] linear(double[] x, float[] weight, float[] bias) {
        double[] y = new double[bias.length];
        for (int o = 0; o < y.length; o++) {
            y[o] = bias[o];
            for (int c = 0; c < x.length; c++) {
                y[o] += weight[o * x.length + c] * x[c];
            }
        }
        return y;
    }

    /** Applies a BatchNorm in evaluation mode, then ReLU. */
    static double[] normalizedRelu(double[] x, float[] weight, float[] bias, float[] mean, float[] variance) {
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            int c = i / (x.length / weight.length);
            double normal = (x[i] - mean[c]) / Math.sqrt(variance[c] + EPSILON);
            y[i] = Math.max(0, weight[c] * normal + bias[c]);
        }
        return y;
    }

    /** Repeats every pixel four times. */
    static double[] doubled(double[] x, int side) {
        int great = 2 * side;
        double[] y = new double[4 * x.length];
        for (int i = 0; i < y.length; i++) {
            int c = i / (great * great);
            y[i] = x[(c * side + i / great % great / 2) * side + i % great / 2];
        }
        return y;
    }

    /** Applies a Conv2d with a kernel of 1 and without bias; {@code weight [O,C]}. */
    static double[] mixed(double[] x, float[] weight, int pixels) {
        int in = x.length / pixels;
        double[] y = new double[weight.length / in * pixels];
        for (int i = 0; i < y.length; i++) {
            for (int c = 0; c < in; c++) {
                y[i] += weight[i / pixels * in + c] * x[c * pixels + i % pixels];
            }
        }
        return y;
    }
}

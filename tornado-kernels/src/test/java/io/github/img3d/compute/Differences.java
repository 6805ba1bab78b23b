package io.github.img3d.compute;

import java.util.function.ToDoubleFunction;

/** Gradients from central finite differences of an oracle in double precision. */
final class Differences {

    private static final double STEP = 1e-6;

    private Differences() {}

    static double[] gradient(ToDoubleFunction<double[]> function, double[] at) {
        double[] x = at.clone();
        double[] gradient = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = at[i] + STEP;
            double above = function.applyAsDouble(x);
            x[i] = at[i] - STEP;
            gradient[i] = (above - function.applyAsDouble(x)) / (2 * STEP);
            x[i] = at[i];
        }
        return gradient;
    }

    static double[] doubles(float... values) {
        double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = values[i];
        }
        return result;
    }

    static double dot(double[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}

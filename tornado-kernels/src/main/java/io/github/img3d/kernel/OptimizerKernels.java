package io.github.img3d.kernel;

/**
 * Optimizer steps; weight decay λ is added to the gradient: {@code d = g + λ·w}.
 *
 * <pre>
 *   adam           m = β1·m + (1−β1)·d,  v = β2·v + (1−β2)·d²,  w −= rate·(m/(1−β1^t)) / (√(v/(1−β2^t)) + ε)
 *   sgd            v = µ·v + d,  w −= rate·v
 *   weightAverage  average += rate[0]·(w − average)
 * </pre>
 *
 * {@code rates = (rate, 1−β1^t, 1−β2^t)} for step t, counted from 1. A work item owns one weight and its state.
 */
public final class OptimizerKernels {

    private OptimizerKernels() {}

    public static void adam(
            float[] w,
            float[] g,
            float[] m,
            float[] v,
            float[] rates,
            float beta1,
            float beta2,
            float epsilon,
            float weightDecay,
            int begin,
            int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int i = begin + item;
            float d = g[i] + weightDecay * w[i];
            float first = beta1 * m[i] + (1 - beta1) * d;
            float second = beta2 * v[i] + (1 - beta2) * d * d;
            m[i] = first;
            v[i] = second;
            w[i] -= rates[0] * (first / rates[1]) / ((float) Math.sqrt(second / rates[2]) + epsilon);
        }
    }

    public static void sgd(
            float[] w,
            float[] g,
            float[] velocity,
            float[] rates,
            float momentum,
            float weightDecay,
            int begin,
            int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int i = begin + item;
            float v = momentum * velocity[i] + g[i] + weightDecay * w[i];
            velocity[i] = v;
            w[i] -= rates[0] * v;
        }
    }

    public static void weightAverage(float[] w, float[] average, float[] rate, int begin, int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int i = begin + item;
            average[i] += rate[0] * (w[i] - average[i]);
        }
    }
}

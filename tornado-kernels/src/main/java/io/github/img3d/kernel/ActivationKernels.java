package io.github.img3d.kernel;

/**
 * The rectifier.
 *
 * <pre>
 *   relu          y[i]   = max(x[i], 0)
 *   reluGradient  dX[i] += dY[i] where y[i] > 0
 * </pre>
 *
 * A work item owns one element.
 */
public final class ActivationKernels {

    private ActivationKernels() {}

    public static void relu(float[] x, float[] y, int begin, int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int i = begin + item;
            y[i] = Math.max(x[i], 0f);
        }
    }

    public static void reluGradient(float[] y, float[] dY, float[] dX, int begin, int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int i = begin + item;
            dX[i] += y[i] > 0 ? dY[i] : 0f;
        }
    }
}

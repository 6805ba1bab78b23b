package io.github.img3d.kernel;

/** {@code fill: x[i] = value}. A work item owns one element. */
public final class FillKernels {

    private FillKernels() {}

    public static void fill(float[] x, float value, int begin, int count) {
        for (@Parallel int item = 0; item < count; item++) {
            x[begin + item] = value;
        }
    }
}

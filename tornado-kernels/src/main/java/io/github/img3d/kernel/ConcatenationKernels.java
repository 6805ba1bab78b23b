package io.github.img3d.kernel;

/**
 * Two tensors side by side, their channels one after the other.
 *
 * <pre>
 *   concatenate    y[r,c]   = a[r,c] where c &lt; left, else b[r,c−left]
 *   partGradient   dX[r,c] += dY[r,first+c]
 * </pre>
 *
 * Row-major: {@code a [rows,left]}, {@code b [rows,right]}, {@code y [rows,left+right]}; {@code dX [rows,channels]} is
 * either of the two gradients and {@code dY} has {@code width} channels. A work item owns one element.
 */
public final class ConcatenationKernels {

    private ConcatenationKernels() {}

    public static void concatenate(float[] a, float[] b, float[] y, int left, int right, int begin, int count) {
        int width = left + right;
        for (@Parallel int item = 0; item < count; item++) {
            int i = begin + item; // r·width + c
            int r = i / width;
            int c = i % width;
            if (c < left) {
                y[i] = a[r * left + c];
            } else {
                y[i] = b[r * right + c - left];
            }
        }
    }

    public static void partGradient(float[] dY, float[] dX, int width, int first, int channels, int begin, int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int i = begin + item; // r·channels + c
            dX[i] += dY[i / channels * width + first + i % channels];
        }
    }
}

package io.github.img3d.kernel;

/**
 * Initial values.
 *
 * <pre>
 *   fill     x[i] = value
 *   zeroSix  a[i] = 0 where i &lt; sizeA, the same for b to f
 * </pre>
 *
 * A work item owns one element, or the elements of one index in six arrays.
 */
public final class FillKernels {

    private FillKernels() {}

    public static void fill(float[] x, float value, int begin, int count) {
        for (@Parallel int item = 0; item < count; item++) {
            x[begin + item] = value;
        }
    }

    public static void zeroSix(
            float[] a,
            float[] b,
            float[] c,
            float[] d,
            float[] e,
            float[] f,
            int sizeA,
            int sizeB,
            int sizeC,
            int sizeD,
            int sizeE,
            int sizeF,
            int begin,
            int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int i = begin + item;
            if (i < sizeA) {
                a[i] = 0f;
            }
            if (i < sizeB) {
                b[i] = 0f;
            }
            if (i < sizeC) {
                c[i] = 0f;
            }
            if (i < sizeD) {
                d[i] = 0f;
            }
            if (i < sizeE) {
                e[i] = 0f;
            }
            if (i < sizeF) {
                f[i] = 0f;
            }
        }
    }
}

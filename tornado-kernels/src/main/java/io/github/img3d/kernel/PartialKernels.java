package io.github.img3d.kernel;

/**
 * The last sum of a product whose sum was split. It always adds in the same order, whoever computed which part when.
 *
 * <pre>
 *   sumPartials  to[i] = start[i % startSize] + Σ_s partials[s,i]
 * </pre>
 *
 * {@code partials [splits,size]}, {@code to [size]}; {@code start} may be {@code to}. A work item owns one element of
 * the result.
 */
public final class PartialKernels {

    private PartialKernels() {}

    public static void sumPartials(
            float[] partials, float[] start, float[] to, int splits, int size, int startSize, int begin, int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int i = begin + item;
            float sum = 0;
            for (int s = 0; s < splits; s++) {
                sum += partials[s * size + i];
            }
            to[i] = start[i % startSize] + sum;
        }
    }
}

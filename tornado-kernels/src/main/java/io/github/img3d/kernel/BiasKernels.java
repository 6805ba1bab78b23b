package io.github.img3d.kernel;

/**
 * The gradient of a bias that was repeated over {@code dY [repeats,size]}: {@code biasGradient: dBias[j] += Σ_r
 * dY[r·size + j]}.
 *
 * <p>A work item owns one element of the bias. It adds up blocks first, so that rounding does not grow with repeats.
 */
public final class BiasKernels {

    private static final int BLOCK = 256;

    private BiasKernels() {}

    public static void biasGradient(float[] dY, float[] dBias, int repeats, int size, int begin, int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int j = begin + item;
            float sum = 0;
            for (int start = 0; start < repeats; start += BLOCK) {
                int end = Math.min(start + BLOCK, repeats);
                float block = 0;
                for (int r = start; r < end; r++) {
                    block += dY[r * size + j];
                }
                sum += block;
            }
            dBias[j] += sum;
        }
    }
}

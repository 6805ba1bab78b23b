package io.github.img3d.kernel;

/**
 * The distance of the first and the last surface on each pixel's ray from the truth: a term for each block of
 * {@value #BLOCK} pixels of a picture, and gradients. With e the error of a depth and s its predicted log error,
 *
 * <pre>
 *   rayDistance           terms[i]   = Σ_{p: counted} |e[p,near]| + |e[p,far]|,   e[p,k] = depths[p,k] − truth[p,k]
 *   rayDistanceGradient   dDepths[p,k] += scale·sign(e[p,k])
 *   raySlope              terms[i]   = Σ_{p,q: both counted} |e[p,near] − e[q,near]| + |e[p,far] − e[q,far]|,  q right of p or below it
 *   raySlopeGradient      dDepths[p,k] += scale·Σ_q sign(e[p,k] − e[q,k]),   q each of p's four counted neighbours
 *   rayError              terms[i]   = Σ_{p: counted} Σ_k |e[p,k]|·exp(−s[p,k]) + s[p,k],   s[p,k] = depths[p,2+k]
 *   rayErrorGradient      dS[p,k]   += scale·(1 − |e[p,k]|·exp(−s[p,k]))
 * </pre>
 *
 * Row-major: {@code depths [B,P,4]} (near, far, log error of near, of far), {@code truth [B,P,2]}, {@code counted
 * [B,P]}, above 0 where a pixel counts. A work item is a term, or a pixel of a gradient. {@code e[p,k] − e[q,k]} is the
 * difference of the depths' slope from the true one. sign(0) = 0.
 */
public final class RayLossKernels {

    public static final int BLOCK = 128;

    private RayLossKernels() {}

    public static void rayDistance(
            float[] depths, float[] truth, float[] counted, float[] terms, int pixels, int begin, int count) {
        int blocks = (pixels + BLOCK - 1) / BLOCK;
        for (@Parallel int item = 0; item < count; item++) {
            int i = begin + item; // b·blocks + block
            int first = i / blocks * pixels + i % blocks * BLOCK;
            int end = Math.min(first + BLOCK, (i / blocks + 1) * pixels);
            float sum = 0f;
            for (int p = first; p < end; p++) { // b·P + p
                if (counted[p] > 0f) {
                    sum += Math.abs(error(depths, truth, p, 0)) + Math.abs(error(depths, truth, p, 1));
                }
            }
            terms[i] = sum;
        }
    }

    public static void rayDistanceGradient(
            float[] depths, float[] truth, float[] counted, float[] dDepths, float scale, int begin, int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int p = begin + item; // b·P + p
            if (counted[p] > 0f) {
                dDepths[4 * p] += scale * signOf(error(depths, truth, p, 0));
                dDepths[4 * p + 1] += scale * signOf(error(depths, truth, p, 1));
            }
        }
    }

    public static void raySlope(
            float[] depths,
            float[] truth,
            float[] counted,
            float[] terms,
            int pixels,
            int width,
            int begin,
            int count) {
        int blocks = (pixels + BLOCK - 1) / BLOCK;
        for (@Parallel int item = 0; item < count; item++) {
            int i = begin + item; // b·blocks + block
            int past = (i / blocks + 1) * pixels; // first pixel of the next picture
            int first = i / blocks * pixels + i % blocks * BLOCK;
            int end = Math.min(first + BLOCK, past);
            float sum = 0f;
            for (int p = first; p < end; p++) { // b·P + p
                if (counted[p] > 0f) {
                    if (p % width + 1 < width && counted[p + 1] > 0f) {
                        sum += Math.abs(slopeError(depths, truth, p, p + 1, 0))
                                + Math.abs(slopeError(depths, truth, p, p + 1, 1));
                    }
                    if (p + width < past && counted[p + width] > 0f) {
                        sum += Math.abs(slopeError(depths, truth, p, p + width, 0))
                                + Math.abs(slopeError(depths, truth, p, p + width, 1));
                    }
                }
            }
            terms[i] = sum;
        }
    }

    public static void raySlopeGradient(
            float[] depths,
            float[] truth,
            float[] counted,
            float[] dDepths,
            int pixels,
            int width,
            float scale,
            int begin,
            int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int p = begin + item; // b·P + p
            if (counted[p] > 0f) {
                float near = 0f;
                float far = 0f;
                if (p % width > 0 && counted[p - 1] > 0f) {
                    near += signOf(slopeError(depths, truth, p, p - 1, 0));
                    far += signOf(slopeError(depths, truth, p, p - 1, 1));
                }
                if (p % width + 1 < width && counted[p + 1] > 0f) {
                    near += signOf(slopeError(depths, truth, p, p + 1, 0));
                    far += signOf(slopeError(depths, truth, p, p + 1, 1));
                }
                if (p % pixels >= width && counted[p - width] > 0f) {
                    near += signOf(slopeError(depths, truth, p, p - width, 0));
                    far += signOf(slopeError(depths, truth, p, p - width, 1));
                }
                if (p % pixels + width < pixels && counted[p + width] > 0f) {
                    near += signOf(slopeError(depths, truth, p, p + width, 0));
                    far += signOf(slopeError(depths, truth, p, p + width, 1));
                }
                dDepths[4 * p] += scale * near;
                dDepths[4 * p + 1] += scale * far;
            }
        }
    }

    public static void rayError(
            float[] depths, float[] truth, float[] counted, float[] terms, int pixels, int begin, int count) {
        int blocks = (pixels + BLOCK - 1) / BLOCK;
        for (@Parallel int item = 0; item < count; item++) {
            int i = begin + item; // b·blocks + block
            int first = i / blocks * pixels + i % blocks * BLOCK;
            int end = Math.min(first + BLOCK, (i / blocks + 1) * pixels);
            float sum = 0f;
            for (int p = first; p < end; p++) { // b·P + p
                if (counted[p] > 0f) {
                    sum += ratio(depths, truth, p, 0) + depths[4 * p + 2];
                    sum += ratio(depths, truth, p, 1) + depths[4 * p + 3];
                }
            }
            terms[i] = sum;
        }
    }

    public static void rayErrorGradient(
            float[] depths, float[] truth, float[] counted, float[] dDepths, float scale, int begin, int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int p = begin + item; // b·P + p
            if (counted[p] > 0f) {
                dDepths[4 * p + 2] += scale * (1f - ratio(depths, truth, p, 0));
                dDepths[4 * p + 3] += scale * (1f - ratio(depths, truth, p, 1));
            }
        }
    }

    private static float error(float[] depths, float[] truth, int p, int k) {
        return depths[4 * p + k] - truth[2 * p + k];
    }

    private static float slopeError(float[] depths, float[] truth, int p, int q, int k) {
        return error(depths, truth, p, k) - error(depths, truth, q, k);
    }

    /** Returns the error in units of the predicted one. */
    private static float ratio(float[] depths, float[] truth, int p, int k) {
        return Math.abs(error(depths, truth, p, k)) * (float) Math.exp(-depths[4 * p + 2 + k]);
    }

    private static float signOf(float x) {
        return x > 0f ? 1f : x < 0f ? -1f : 0f;
    }
}

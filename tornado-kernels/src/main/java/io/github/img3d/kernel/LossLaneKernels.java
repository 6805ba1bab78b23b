package io.github.img3d.kernel;

/**
 * The terms of {@link LossKernels}, each shared by several work items: lane k of K takes every K-th addend from the
 * k-th on, so that neighbours read neighbours.
 *
 * <pre>
 *   bceLanes              sums[g,k] = Σ_{j ≡ k mod K} the addends j = r·columns + c of bce
 *   viewDistanceLanes     sums[b,k] = Σ_{j ≡ k mod K} the addends j = p·V + v of viewDistance
 *   maskedDistanceLanes   sums[i,k] = Σ_{j ≡ k mod K} the addends j = p of maskedDistance
 *   termsOfLanes          terms[i]  = Σ_k sums[i,k]
 * </pre>
 *
 * Sums are {@code [terms,K]}. A work item is a sum, or a term in {@code termsOfLanes}.
 */
public final class LossLaneKernels {

    private LossLaneKernels() {}

    public static void bceLanes(
            float[] logits,
            float[] targets,
            float[] sums,
            int rows,
            int columns,
            int rowStride,
            int offset,
            int lanes,
            int begin,
            int count) {
        int cells = rows * columns;
        for (@Parallel int item = 0; item < count; item++) {
            int i = begin + item; // g·K + k
            int g = i / lanes;
            float sum = 0f;
            for (int j = i % lanes; j < cells; j += lanes) {
                float l = logits[(g * rows + j / columns) * rowStride + offset + j % columns];
                sum += LossKernels.crossEntropy(l, targets[g * cells + j]);
            }
            sums[i] = sum;
        }
    }

    public static void viewDistanceLanes(
            float[] maps,
            float[] depth,
            float[] counted,
            float[] sums,
            int views,
            int height,
            int width,
            int stride,
            int offset,
            float gridWeight,
            float depthWeight,
            int lanes,
            int begin,
            int count) {
        int points = height * width * views;
        for (@Parallel int item = 0; item < count; item++) {
            int i = begin + item; // b·K + k
            int b = i / lanes;
            float sum = 0f;
            for (int j = i % lanes; j < points; j += lanes) {
                int p = j / views;
                int d = b * points + j; // depth[b,p,v]
                int m = d / views * 4 * views + j % views; // maps[b,p,0,v]
                if (counted[d / views * stride + offset + j % views] > 0f) {
                    sum += gridWeight * (Math.abs(maps[m] - p % width) + Math.abs(maps[m + views] - p / width))
                            + depthWeight * Math.abs(maps[m + 2 * views] - depth[d]);
                }
            }
            sums[i] = sum;
        }
    }

    public static void maskedDistanceLanes(
            float[] x, float[] target, float[] mask, float[] sums, int pixels, int lanes, int begin, int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int i = begin + item; // image·K + k
            int end = (i / lanes + 1) * pixels;
            float sum = 0f;
            for (int j = i / lanes * pixels + i % lanes; j < end; j += lanes) {
                if (mask[j] == 1f) {
                    sum += Math.abs(x[j] - target[j]);
                }
            }
            sums[i] = sum;
        }
    }

    public static void termsOfLanes(float[] sums, float[] terms, int lanes, int begin, int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int i = begin + item;
            float sum = 0f;
            for (int k = 0; k < lanes; k++) {
                sum += sums[i * lanes + k];
            }
            terms[i] = sum;
        }
    }
}

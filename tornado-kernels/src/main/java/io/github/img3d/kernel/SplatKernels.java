package io.github.img3d.kernel;

/**
 * Pictures of points: each pixel's depth and mask logit, from the points that fall into it.
 *
 * <pre>
 *   z_i = 1 − (R[b,n]·point_i)_z,  visible: logit_i &gt; 0,  pixel (b,n,p) of U·U sub-cells s
 *   splatSummed    S_s = Σ 1/(z_i+10+ε), L_s = Σ logit_i, C_s = Σ 1 over the visible points of s
 *                  depth = 1/(max_s S_s + ε) − 10,  collision = max_s C_s
 *   splatNearest   depth = the least z_i of the pixel's visible points, L = that point's logit, collision = 1
 *   both           maskLogit = L where &gt; 0, else A = Σ_hidden logit_i / U² where &lt; 0, else −1
 *
 *   splatSummedGradient    dz_i += dDepth·((depth+10)/(z_i+10+ε))² in the winning sub-cell,  ∂z_i/∂point_i = −R_z
 *   splatNearestGradient   dz_i += dDepth of the pixels that point i won
 *   both                   dLogit_i += dMaskLogit where L won with i in it, dMaskLogit/U² where A was taken
 * </pre>
 *
 * ε = 1e-8. Without a visible point S is 0 (a depth of 1e8), collision 0 and the depth's gradient 0. Row-major: {@code
 * points [B,4,I]} (x, y, z, logit), {@code poses R [B,N,9]}; {@code cells}, {@code starts}, {@code order} as {@link
 * ProjectionKernels} leaves them; {@code depth}, {@code maskLogit}, {@code collision} {@code [B,N,P]}; {@code winners
 * [B,N,2,P]}, of the depths, then of the mask logits: a cell (summed) or a point (nearest), {@value #NONE} for none,
 * {@value #HIDDEN} for A. A work item is a pixel {@code (b,n,p)} of a forward, a point {@code (b,i)} of a gradient;
 * points are summed in the order of i, pictures in the order of n.
 */
public final class SplatKernels {

    /** Winner of a pixel that no point decides. */
    public static final int NONE = -1;

    /** Winner of a pixel that takes the mean of its hidden points' logits. */
    public static final int HIDDEN = -2;

    private static final float FAR = 10f;
    private static final float EPSILON = 1e-8f;
    private static final int MOST_SUBCELLS = 64;

    private SplatKernels() {}

    public static void splatSummed(
            float[] points,
            float[] poses,
            int[] cells,
            int[] starts,
            int[] order,
            float[] depth,
            float[] maskLogit,
            float[] collision,
            int[] winners,
            int novel,
            int pointCount,
            int pixels,
            int upscale,
            int begin,
            int count) {
        int subcells = upscale * upscale;
        for (@Parallel int item = 0; item < count; item++) {
            int o = begin + item; // (b·N + n)·P + p
            int p = o % pixels;
            int image = o / pixels; // b·N + n
            int q = image / novel * 4 * pointCount; // points[b,0,0]
            int c = image * pointCount; // cells[b,n,0], order[b,n,0]
            int s = image * (pixels + 1) + p; // starts[b,n,p]
            int w = image * pixels + o; // winners[b,n,0,p]

            float[] inverses = new float[MOST_SUBCELLS];
            float[] logits = new float[MOST_SUBCELLS];
            float[] hits = new float[MOST_SUBCELLS];
            for (int u = 0; u < subcells; u++) {
                inverses[u] = 0f;
                logits[u] = 0f;
                hits[u] = 0f;
            }
            float hidden = 0f;
            for (int k = starts[s]; k < starts[s + 1]; k++) {
                int i = order[c + k];
                float logit = points[q + 3 * pointCount + i];
                if (logit > 0f) {
                    int u = cells[c + i] - p * subcells;
                    inverses[u] += 1f / (depthOf(points, poses, q + i, image * 9, pointCount) + FAR + EPSILON);
                    logits[u] += logit;
                    hits[u] += 1f;
                } else {
                    hidden += logit;
                }
            }

            int nearest = greatest(inverses, subcells);
            int surest = greatest(logits, subcells);
            int fullest = greatest(hits, subcells);
            depth[o] = 1f / ((nearest < 0 ? 0f : inverses[nearest]) + EPSILON) - FAR;
            winners[w] = nearest < 0 ? NONE : p * subcells + nearest;
            collision[o] = fullest < 0 ? 0f : hits[fullest];
            maskLogit[o] = surest >= 0 ? logits[surest] : hidden < 0f ? hidden / subcells : -1f;
            winners[w + pixels] = surest >= 0 ? p * subcells + surest : hidden < 0f ? HIDDEN : NONE;
        }
    }

    public static void splatSummedGradient(
            float[] dDepth,
            float[] dMaskLogit,
            float[] points,
            float[] poses,
            int[] cells,
            float[] depth,
            int[] winners,
            float[] dPoints,
            int novel,
            int pointCount,
            int pixels,
            int upscale,
            int begin,
            int count) {
        int subcells = upscale * upscale;
        for (@Parallel int item = 0; item < count; item++) {
            int k = begin + item; // b·I + i
            int b = k / pointCount;
            int q = b * 3 * pointCount + k; // points[b,0,i]
            boolean visible = points[q + 3 * pointCount] > 0f;
            for (int n = 0; n < novel; n++) {
                int image = b * novel + n;
                int cell = cells[image * pointCount + k % pointCount];
                if (cell >= 0) {
                    int o = image * pixels + cell / subcells;
                    int w = image * pixels + o; // winners[b,n,0,p]
                    if (visible && winners[w] == cell) {
                        float z = depthOf(points, poses, q, image * 9, pointCount);
                        float share = (depth[o] + FAR) / (z + FAR + EPSILON);
                        addDepth(dDepth[o] * share * share, poses, image * 9, dPoints, q, pointCount);
                    }
                    if (visible && winners[w + pixels] == cell) {
                        dPoints[q + 3 * pointCount] += dMaskLogit[o];
                    } else if (!visible && winners[w + pixels] == HIDDEN) {
                        dPoints[q + 3 * pointCount] += dMaskLogit[o] / subcells;
                    }
                }
            }
        }
    }

    public static void splatNearest(
            float[] points,
            float[] poses,
            int[] starts,
            int[] order,
            float[] depth,
            float[] maskLogit,
            float[] collision,
            int[] winners,
            int novel,
            int pointCount,
            int pixels,
            int upscale,
            int begin,
            int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int o = begin + item; // (b·N + n)·P + p
            int image = o / pixels; // b·N + n
            int q = image / novel * 4 * pointCount; // points[b,0,0]
            int s = image * (pixels + 1) + o % pixels; // starts[b,n,p]
            int w = image * pixels + o; // winners[b,n,0,p]

            int winner = NONE;
            float least = 1f / EPSILON - FAR;
            float hidden = 0f;
            for (int k = starts[s]; k < starts[s + 1]; k++) {
                int i = order[image * pointCount + k];
                float logit = points[q + 3 * pointCount + i];
                if (logit > 0f) {
                    float z = depthOf(points, poses, q + i, image * 9, pointCount);
                    winner = z < least ? i : winner;
                    least = Math.min(z, least);
                } else {
                    hidden += logit;
                }
            }

            boolean hit = winner >= 0;
            depth[o] = least;
            winners[w] = winner;
            collision[o] = hit ? 1f : 0f;
            float empty = hidden < 0f ? hidden / (upscale * upscale) : -1f;
            maskLogit[o] = hit ? points[q + 3 * pointCount + winner] : empty;
            winners[w + pixels] = hit ? winner : hidden < 0f ? HIDDEN : NONE;
        }
    }

    public static void splatNearestGradient(
            float[] dDepth,
            float[] dMaskLogit,
            float[] points,
            float[] poses,
            int[] cells,
            int[] winners,
            float[] dPoints,
            int novel,
            int pointCount,
            int pixels,
            int upscale,
            int begin,
            int count) {
        int subcells = upscale * upscale;
        for (@Parallel int item = 0; item < count; item++) {
            int k = begin + item; // b·I + i
            int i = k % pointCount;
            int b = k / pointCount;
            int q = b * 3 * pointCount + k; // points[b,0,i]
            boolean visible = points[q + 3 * pointCount] > 0f;
            for (int n = 0; n < novel; n++) {
                int image = b * novel + n;
                int cell = cells[image * pointCount + i];
                if (cell >= 0) {
                    int o = image * pixels + cell / subcells;
                    int w = image * pixels + o; // winners[b,n,0,p]
                    if (winners[w] == i) {
                        addDepth(dDepth[o], poses, image * 9, dPoints, q, pointCount);
                    }
                    if (winners[w + pixels] == i) {
                        dPoints[q + 3 * pointCount] += dMaskLogit[o];
                    } else if (!visible && winners[w + pixels] == HIDDEN) {
                        dPoints[q + 3 * pointCount] += dMaskLogit[o] / subcells;
                    }
                }
            }
        }
    }

    /**
     * Returns {@code 1 − R_z·point} of the point whose x is {@code points[q]}, by the pose that starts at {@code r}.
     */
    private static float depthOf(float[] points, float[] poses, int q, int r, int pointCount) {
        return 1f
                - (poses[r + 6] * points[q]
                        + poses[r + 7] * points[q + pointCount]
                        + poses[r + 8] * points[q + 2 * pointCount]);
    }

    private static void addDepth(float dz, float[] poses, int r, float[] dPoints, int q, int pointCount) {
        dPoints[q] -= poses[r + 6] * dz;
        dPoints[q + pointCount] -= poses[r + 7] * dz;
        dPoints[q + 2 * pointCount] -= poses[r + 8] * dz;
    }

    /** Returns the first of the greatest values above 0, or {@value #NONE} where there is none. */
    private static int greatest(float[] values, int size) {
        int at = NONE;
        float most = 0f;
        for (int u = 0; u < size; u++) {
            if (values[u] > most) {
                most = values[u];
                at = u;
            }
        }
        return at;
    }
}

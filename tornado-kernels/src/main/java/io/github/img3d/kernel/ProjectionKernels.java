package io.github.img3d.kernel;

/**
 * Projection of points into the pictures of novel views, and the points of each pixel.
 *
 * <pre>
 *   c = R[b,n]·point[b,·,i],  x = U(W·c_x + W/2),  y = U(−H·c_y + H/2),  both rounded half to even
 *   project   cells[b,n,i] = pixel·U² + subcell,  pixel = (y/U)·W + x/U,  subcell = (y mod U)·U + x mod U;  −1 outside
 *   bin       order[b,n, starts[b,n,p] … starts[b,n,p+1]−1] = the points i of pixel p, in rising i;  −1 in the rest
 * </pre>
 *
 * Row-major: {@code points [B,4,I]}, {@code poses R [B,N,9]}, {@code cells [B,N,I]}, {@code starts [B,N,P+1]}, {@code
 * order [B,N,I]}, U cells a pixel in each direction. A work item of {@code project} is a cell index, one of {@code bin}
 * a picture {@code (b,n)}.
 */
public final class ProjectionKernels {

    private ProjectionKernels() {}

    public static void project(
            float[] points,
            float[] poses,
            int[] cells,
            int novel,
            int pointCount,
            int height,
            int width,
            int upscale,
            int begin,
            int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int k = begin + item; // (b·N + n)·I + i
            int i = k % pointCount;
            int image = k / pointCount; // b·N + n
            int q = image / novel * 4 * pointCount + i; // points[b,0,i]
            int r = image * 9; // R[b,n,0]
            float px = points[q];
            float py = points[q + pointCount];
            float pz = points[q + 2 * pointCount];
            float cx = poses[r] * px + poses[r + 1] * py + poses[r + 2] * pz;
            float cy = poses[r + 3] * px + poses[r + 4] * py + poses[r + 5] * pz;
            int x = cellOf(upscale * (width * cx + width * 0.5f), upscale * width);
            int y = cellOf(upscale * (height * 0.5f - height * cy), upscale * height);

            int pixel = y / upscale * width + x / upscale;
            int subcell = y % upscale * upscale + x % upscale;
            cells[k] = x < 0 || y < 0 ? -1 : pixel * upscale * upscale + subcell;
        }
    }

    /**
     * Returns {@code x} rounded half to even, or −1 where that is not in {@code [0,size)} or {@code x} is not a number.
     */
    private static int cellOf(float x, int size) {
        if (!(x > -1f && x < size)) {
            return -1;
        }
        int below = x < 0f ? -1 : (int) x;
        float fraction = x - below;
        boolean up = fraction > 0.5f || (fraction == 0.5f && below % 2 != 0);
        int rounded = up ? below + 1 : below;
        return rounded < size ? rounded : -1;
    }

    public static void bin(
            int[] cells, int[] starts, int[] order, int pointCount, int pixels, int upscale, int begin, int count) {
        int cellsPerPixel = upscale * upscale;
        for (@Parallel int item = 0; item < count; item++) {
            int image = begin + item; // b·N + n
            int c = image * pointCount; // cells[b,n,0], order[b,n,0]
            int s = image * (pixels + 1); // starts[b,n,0]
            for (int p = 0; p <= pixels; p++) {
                starts[s + p] = 0;
            }
            for (int i = 0; i < pointCount; i++) {
                order[c + i] = -1;
                if (cells[c + i] >= 0) {
                    starts[s + 1 + cells[c + i] / cellsPerPixel]++;
                }
            }
            for (int p = 0; p < pixels; p++) {
                starts[s + p + 1] += starts[s + p];
            }
            for (int i = 0; i < pointCount; i++) { // moves each start to its pixel's end
                if (cells[c + i] >= 0) {
                    int p = cells[c + i] / cellsPerPixel;
                    order[c + starts[s + p]] = i;
                    starts[s + p]++;
                }
            }
            for (int p = pixels; p > 0; p--) {
                starts[s + p] = starts[s + p - 1];
            }
            starts[s] = 0;
        }
    }
}

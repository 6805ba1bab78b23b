package io.github.img3d.kernel;

/**
 * Fusion, which carries the points of every predicted view into the one frame of the object.
 *
 * <pre>
 *   fuse           points[b,r,v,p]   = Σ_c A[v,r,c]·maps[b,p,c,v] + A[v,r,3],   points[b,3,v,p] = maps[b,p,3,v]
 *   fuseGradient   dMaps[b,p,c,v]   += Σ_r A[v,r,c]·dPoints[b,r,v,p],           dMaps[b,p,3,v] += dPoints[b,3,v,p]
 * </pre>
 *
 * Row-major: {@code maps [B,P,4,V]}, its third axis X, Y, Z, mask logit; {@code viewToObject A [V,3,4]}; {@code points
 * [B,4,V,P]}, its second axis x, y, z, mask logit. A work item is a pixel {@code (b,p)} of all views: it owns that
 * pixel's 4·V elements of the output.
 */
public final class FusionKernels {

    private FusionKernels() {}

    public static void fuse(
            float[] maps, float[] viewToObject, float[] points, int views, int pixels, int begin, int count) {
        int row = views * pixels;
        for (@Parallel int item = 0; item < count; item++) {
            int i = begin + item; // b·P + p
            int p = i % pixels;
            int b = i / pixels;
            for (int v = 0; v < views; v++) {
                int m = i * 4 * views + v; // maps[b,p,0,v]
                int q = b * 4 * row + v * pixels + p; // points[b,0,v,p]
                float x = maps[m];
                float y = maps[m + views];
                float z = maps[m + 2 * views];
                for (int r = 0; r < 3; r++) {
                    int a = (v * 3 + r) * 4; // A[v,r,0]
                    points[q + r * row] = viewToObject[a] * x
                            + viewToObject[a + 1] * y
                            + viewToObject[a + 2] * z
                            + viewToObject[a + 3];
                }
                points[q + 3 * row] = maps[m + 3 * views];
            }
        }
    }

    public static void fuseGradient(
            float[] dPoints, float[] viewToObject, float[] dMaps, int views, int pixels, int begin, int count) {
        int row = views * pixels;
        for (@Parallel int item = 0; item < count; item++) {
            int i = begin + item; // b·P + p
            int p = i % pixels;
            int b = i / pixels;
            for (int v = 0; v < views; v++) {
                int m = i * 4 * views + v; // dMaps[b,p,0,v]
                int q = b * 4 * row + v * pixels + p; // dPoints[b,0,v,p]
                float dx = dPoints[q];
                float dy = dPoints[q + row];
                float dz = dPoints[q + 2 * row];
                for (int c = 0; c < 3; c++) {
                    int a = v * 12 + c; // A[v,0,c]
                    dMaps[m + c * views] += viewToObject[a] * dx + viewToObject[a + 4] * dy + viewToObject[a + 8] * dz;
                }
                dMaps[m + 3 * views] += dPoints[q + 3 * row];
            }
        }
    }
}

package io.github.img3d.compute.vector;

import static io.github.img3d.compute.vector.Tile.LANES;
import static io.github.img3d.compute.vector.Tile.WIDE;

/**
 * A matrix {@code [rows,columns]} of sums over pixels, {@code Σ_p a[p,m]·d[p,n]}, with both sides padded: what the
 * padding holds is never read.
 */
record Outer(int rows, int columns) {

    /** Elements that a reader may run past the end of {@code a} or {@code d}. */
    static final int SLACK = 64;

    int stride() {
        return Math.ceilDiv(columns, LANES) * LANES;
    }

    int size() {
        return Math.ceilDiv(rows, 8) * 8 * stride();
    }

    /** Adds a block of pixels to {@code c}. */
    void add(float[] a, int aAt, int aRow, float[] d, int dAt, int dRow, int pixels, float[] c, int cAt) {
        int stride = stride();
        int n = 0;
        for (; n + WIDE <= stride; n += WIDE) {
            for (int m = 0; m < rows; m += 4) {
                Tile.outerWide(a, aAt + m, aRow, d, dAt + n, dRow, pixels, c, cAt + m * stride + n, stride);
            }
        }
        for (; n < stride; n += LANES) {
            for (int m = 0; m < rows; m += 8) {
                Tile.outerNarrow(a, aAt + m, aRow, d, dAt + n, dRow, pixels, c, cAt + m * stride + n, stride);
            }
        }
    }
}

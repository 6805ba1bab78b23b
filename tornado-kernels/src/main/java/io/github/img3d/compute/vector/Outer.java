package io.github.img3d.compute.vector;

import static io.github.img3d.compute.vector.Tile.LANES;
import static io.github.img3d.compute.vector.Tile.WIDE;

/**
 * A matrix {@code [rows,columns]} of sums over pixels, {@code Σ_p a[p,m]·d[p,n]}, with both sides padded: what the
 * padding holds is never read.
 */
record Outer(int rows, int columns) {

    /** Elements that a reader may run past the end of {@code a} or {@code d}. */
    static final int SLACK = WIDE;

    int stride() {
        return Tile.columns(columns);
    }

    int size() {
        return Tile.rows(rows) * stride();
    }

    /** Adds a block of pixels to {@code c}. */
    void add(float[] a, int aAt, int aRow, float[] d, int dAt, int dRow, int pixels, float[] c, int cAt) {
        int stride = stride();
        for (int n = 0; n < stride; n += WIDE) {
            int width = Math.min(WIDE, stride - n);
            for (int m = 0; m < rows; m += Tile.ROWS) {
                tile(width, a, aAt + m, aRow, d, dAt + n, dRow, pixels, c, cAt + m * stride + n);
            }
        }
    }

    private void tile(
            int width, float[] a, int aAt, int aRow, float[] d, int dAt, int dRow, int pixels, float[] c, int cAt) {
        switch (width / LANES) {
            case 2 -> OuterTile.two(a, aAt, aRow, d, dAt, dRow, pixels, c, cAt, stride());
            case 3 -> OuterTile.three(a, aAt, aRow, d, dAt, dRow, pixels, c, cAt, stride());
            default -> OuterTile.four(a, aAt, aRow, d, dAt, dRow, pixels, c, cAt, stride());
        }
    }
}

package io.github.img3d.compute.vector.product;

import static io.github.img3d.compute.vector.register.RegisterTile.LANES;
import static io.github.img3d.compute.vector.register.RegisterTile.WIDE;

import io.github.img3d.compute.vector.register.RegisterTile;

/**
 * A matrix {@code [rows,columns]} of sums over pixels, {@code Σ_p a[p,m]·d[p,n]}. Both sides are padded, and nobody
 * reads the padding.
 */
record OuterProducts(int rows, int columns) {

    /** Elements by which a reader may run past the end of {@code a} or {@code d}. */
    static final int SLACK = WIDE;

    int stride() {
        return RegisterTile.columns(columns);
    }

    int size() {
        return RegisterTile.rows(rows) * stride();
    }

    /** Adds a block of pixels to {@code c}. */
    void add(float[] a, int aAt, int aRow, float[] d, int dAt, int dRow, int pixels, float[] c, int cAt) {
        int stride = stride();
        for (int n = 0; n < stride; n += WIDE) {
            int width = Math.min(WIDE, stride - n);
            for (int m = 0; m < rows; m += RegisterTile.ROWS) {
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

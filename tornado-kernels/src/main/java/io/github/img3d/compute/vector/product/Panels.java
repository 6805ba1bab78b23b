package io.github.img3d.compute.vector.product;

import io.github.img3d.compute.vector.register.RegisterTile;
import java.util.Arrays;

/**
 * A matrix {@code [inner,columns]} cut into panels as wide as a tile (the last may be narrower), each row-major and
 * padded with zeros, so that the registers read memory in its order.
 */
public record Panels(int inner, int columns) {

    /** Most rows in a caller's block, so that the block stays in the cache. */
    public static final int BLOCK = 11 * RegisterTile.ROWS;

    /** Returns the number of columns with the last tile's padding. */
    int stride() {
        return RegisterTile.columns(columns);
    }

    int size() {
        return inner * stride();
    }

    int count() {
        return Math.ceilDiv(columns, RegisterTile.WIDE);
    }

    int at(int panel) {
        return panel * RegisterTile.WIDE * inner;
    }

    /** Returns the width of a panel in whole vectors. */
    int width(int panel) {
        return Math.min(RegisterTile.WIDE, stride() - panel * RegisterTile.WIDE);
    }

    /** Returns how many columns of a panel are not padding. */
    int valid(int panel) {
        return Math.min(RegisterTile.WIDE, columns - panel * RegisterTile.WIDE);
    }

    /** Fills a panel from a row-major matrix, {@code from[at + k·row + n]}. */
    void pack(int panel, float[] from, int at, int row, float[] to, int toAt) {
        int width = width(panel);
        int valid = valid(panel);
        int target = toAt + at(panel);
        for (int k = 0; k < inner; k++) {
            System.arraycopy(from, at + k * row + panel * RegisterTile.WIDE, to, target + k * width, valid);
            Arrays.fill(to, target + k * width + valid, target + (k + 1) * width, 0);
        }
    }

    /**
     * Fills rows {@code first … first+rows−1} of a panel from a column-major matrix, {@code from[at + k + n·column]}.
     */
    void packTransposed(int panel, float[] from, int at, int column, int first, int rows, float[] to, int toAt) {
        int width = width(panel);
        int valid = valid(panel);
        int target = toAt + at(panel) + first * width;
        for (int k = 0; k < rows; k++) {
            int source = at + k + panel * RegisterTile.WIDE * column;
            for (int n = 0; n < valid; n++) {
                to[target + k * width + n] = from[source + n * column];
            }
            Arrays.fill(to, target + k * width + valid, target + (k + 1) * width, 0);
        }
    }

    /**
     * Multiplies {@code c [rows,width] = a [rows,inner] · panel}; {@code c} has room for {@link RegisterTile#rows} of
     * rows.
     *
     * @param aRow elements from one row of {@code a} to the next
     */
    void product(int panel, float[] a, int aAt, int aRow, int rows, float[] packed, int bAt, float[] c, int cAt) {
        int width = width(panel);
        for (int r = 0; r < rows; r += RegisterTile.ROWS) {
            int last = rows - r - 1;
            tile(width, a, aAt + r * aRow, aRow, last, packed, bAt + at(panel), c, cAt + r * width);
        }
    }

    /** Multiplies one tile of rows; those beyond the last repeat the last. */
    private void tile(int width, float[] a, int at, int row, int last, float[] b, int bAt, float[] c, int cAt) {
        int a1 = at + Math.min(1, last) * row;
        int a2 = at + Math.min(2, last) * row;
        int a3 = at + Math.min(3, last) * row;
        int a4 = at + Math.min(4, last) * row;
        int a5 = at + Math.min(5, last) * row;
        switch (width / RegisterTile.LANES) {
            case 2 -> ProductTile.two(a, at, a1, a2, a3, a4, a5, b, bAt, inner, c, cAt);
            case 3 -> ProductTile.three(a, at, a1, a2, a3, a4, a5, b, bAt, inner, c, cAt);
            default -> ProductTile.four(a, at, a1, a2, a3, a4, a5, b, bAt, inner, c, cAt);
        }
    }
}

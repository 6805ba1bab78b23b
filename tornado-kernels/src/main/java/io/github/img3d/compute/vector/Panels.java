package io.github.img3d.compute.vector;

import java.util.Arrays;

/**
 * A matrix {@code [inner,columns]} cut into panels as wide as a tile (the last may be narrower), each row-major and
 * padded with zeros: what the registers take is what lies next in memory.
 */
record Panels(int inner, int columns) {

    /** Rows that a caller's block holds at most, so that the block stays in the cache. */
    static final int BLOCK = 11 * Tile.ROWS;

    /** Columns with the last tile's padding. */
    int stride() {
        return Tile.columns(columns);
    }

    int size() {
        return inner * stride();
    }

    int count() {
        return Math.ceilDiv(columns, Tile.WIDE);
    }

    int at(int panel) {
        return panel * Tile.WIDE * inner;
    }

    /** Vectors' width of a panel. */
    int width(int panel) {
        return Math.min(Tile.WIDE, stride() - panel * Tile.WIDE);
    }

    /** Columns of a panel that are not padding. */
    int valid(int panel) {
        return Math.min(Tile.WIDE, columns - panel * Tile.WIDE);
    }

    /** Fills a panel with rows as they lie, {@code from[at + k·row + n]}. */
    void pack(int panel, float[] from, int at, int row, float[] to, int toAt) {
        int width = width(panel);
        int valid = valid(panel);
        int target = toAt + at(panel);
        for (int k = 0; k < inner; k++) {
            System.arraycopy(from, at + k * row + panel * Tile.WIDE, to, target + k * width, valid);
            Arrays.fill(to, target + k * width + valid, target + (k + 1) * width, 0);
        }
    }

    /** Fills rows {@code first … first+rows−1} of a panel with what lies in columns, {@code from[at + k + n·column]}. */
    void packTransposed(int panel, float[] from, int at, int column, int first, int rows, float[] to, int toAt) {
        int width = width(panel);
        int valid = valid(panel);
        int target = toAt + at(panel) + first * width;
        for (int k = 0; k < rows; k++) {
            int source = at + k + panel * Tile.WIDE * column;
            for (int n = 0; n < valid; n++) {
                to[target + k * width + n] = from[source + n * column];
            }
            Arrays.fill(to, target + k * width + valid, target + (k + 1) * width, 0);
        }
    }

    /**
     * {@code c [rows,width] = a [rows,inner] · panel}; {@code c} has room for {@link Tile#rows} of rows.
     *
     * @param aRow elements from one row of {@code a} to the next
     */
    void product(int panel, float[] a, int aAt, int aRow, int rows, float[] packed, int bAt, float[] c, int cAt) {
        int width = width(panel);
        for (int r = 0; r < rows; r += Tile.ROWS) {
            int last = rows - r - 1;
            tile(width, a, aAt + r * aRow, aRow, last, packed, bAt + at(panel), c, cAt + r * width);
        }
    }

    /** Rows beyond the last are the last again. */
    private void tile(int width, float[] a, int at, int row, int last, float[] b, int bAt, float[] c, int cAt) {
        int a1 = at + Math.min(1, last) * row;
        int a2 = at + Math.min(2, last) * row;
        int a3 = at + Math.min(3, last) * row;
        int a4 = at + Math.min(4, last) * row;
        int a5 = at + Math.min(5, last) * row;
        switch (width / Tile.LANES) {
            case 2 -> ProductTile.two(a, at, a1, a2, a3, a4, a5, b, bAt, inner, c, cAt);
            case 3 -> ProductTile.three(a, at, a1, a2, a3, a4, a5, b, bAt, inner, c, cAt);
            default -> ProductTile.four(a, at, a1, a2, a3, a4, a5, b, bAt, inner, c, cAt);
        }
    }
}

package io.github.img3d.compute.vector;

import static io.github.img3d.compute.vector.Tile.LANES;
import static io.github.img3d.compute.vector.Tile.WIDE;

/**
 * A matrix {@code [inner,columns]} cut into panels two vectors wide (the last may be one), each row-major and padded
 * with zeros: what the registers take is what lies next in memory.
 */
record Panels(int inner, int columns) {

    /** Rows that a caller's block holds at most, so that the block stays in the cache. */
    static final int BLOCK = 64;

    /** Columns with the last vector's padding. */
    int stride() {
        return Math.ceilDiv(columns, LANES) * LANES;
    }

    int size() {
        return inner * stride();
    }

    int count() {
        return Math.ceilDiv(columns, WIDE);
    }

    int at(int panel) {
        return panel * WIDE * inner;
    }

    /** Vectors' width of a panel. */
    int width(int panel) {
        return Math.min(WIDE, stride() - panel * WIDE);
    }

    /** Columns of a panel that are not padding. */
    int valid(int panel) {
        return Math.min(WIDE, columns - panel * WIDE);
    }

    /** Fills rows {@code first … first+rows−1} of one panel from elements {@code from[at + k·row + n·column]}. */
    void pack(int panel, float[] from, int at, int row, int column, int first, int rows, float[] to, int toAt) {
        int width = width(panel);
        int valid = valid(panel);
        for (int k = 0; k < rows; k++) {
            int source = at + k * row + panel * WIDE * column;
            int target = toAt + at(panel) + (first + k) * width;
            for (int n = 0; n < valid; n++) {
                to[target + n] = from[source + n * column];
            }
            for (int n = valid; n < width; n++) {
                to[target + n] = 0;
            }
        }
    }

    /**
     * {@code c [rows,width] = a [rows,inner] · panel}; {@code c} has room for rows up to a multiple of eight.
     *
     * @param aRow elements from one row of {@code a} to the next
     */
    void product(int panel, float[] a, int aAt, int aRow, int rows, float[] packed, int bAt, float[] c, int cAt) {
        int b = bAt + at(panel);
        if (width(panel) == WIDE) {
            for (int r = 0; r < rows; r += 4) {
                wide(a, aAt + r * aRow, aRow, rows - r - 1, packed, b, c, cAt + r * WIDE);
            }
        } else {
            for (int r = 0; r < rows; r += 8) {
                narrow(a, aAt + r * aRow, aRow, rows - r - 1, packed, b, c, cAt + r * LANES);
            }
        }
    }

    private void wide(float[] a, int at, int row, int last, float[] b, int bAt, float[] c, int cAt) {
        int a1 = at + Math.min(1, last) * row;
        int a2 = at + Math.min(2, last) * row;
        int a3 = at + Math.min(3, last) * row;
        Tile.productWide(a, at, a1, a2, a3, b, bAt, inner, c, cAt);
    }

    private void narrow(float[] a, int at, int row, int last, float[] b, int bAt, float[] c, int cAt) {
        int a1 = at + Math.min(1, last) * row;
        int a2 = at + Math.min(2, last) * row;
        int a3 = at + Math.min(3, last) * row;
        int a4 = at + Math.min(4, last) * row;
        int a5 = at + Math.min(5, last) * row;
        int a6 = at + Math.min(6, last) * row;
        int a7 = at + Math.min(7, last) * row;
        Tile.productNarrow(a, at, a1, a2, a3, a4, a5, a6, a7, b, bAt, inner, c, cAt);
    }
}

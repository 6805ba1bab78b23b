package io.github.img3d.compute.tornado.tile;

/**
 * The place that a group's sums go to: the {@code part}-th matrix of {@code rows × columns}. They are added to the
 * values they start from.
 *
 * @param startRows number of rows of {@code start}, which repeat; 0 to start from zero
 */
record KernelTarget(int rows, int columns, int part, int startRows) {

    /** Returns the start of a row. */
    int at(int row) {
        return (part * rows + row) * columns;
    }

    /** Returns the start of a row's initial values in {@code start}. */
    int begin(int row) {
        return startRows == 0 ? 0 : row % startRows * columns;
    }

    void put(float sum, float[] start, float[] to, int row, int column) {
        if (row < rows) {
            put(sum, start, begin(row), to, at(row), column);
        }
    }

    void put(float sum, float[] start, int begin, float[] to, int at, int column) {
        if (column < columns) {
            to[at + column] = startRows == 0 ? sum : start[begin + column] + sum;
        }
    }
}

package io.github.img3d.compute.tornado;

/**
 * Where a group's sums go: into the {@code part}-th matrix of {@code rows × columns}, added to those they start from.
 *
 * @param startRows rows of {@code start}, which repeat; 0 to start from zero
 */
record KernelTarget(int rows, int columns, int part, int startRows) {

    /** Where a row starts. */
    int at(int row) {
        return (part * rows + row) * columns;
    }

    /** Where its row of {@code start} starts. */
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

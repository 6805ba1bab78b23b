package io.github.img3d.compute.tornado;

/**
 * The weight gradient of a convolution as a product of matrices: rows are the inputs of a patch, {@code (tap,
 * channel)}, columns the outputs, and the sum runs over the pixels of the output.
 */
record Patches(int batch, int height, int width, int in, int out, int kernelSize, int stride, int padding) {

    int rows() {
        return kernelSize * kernelSize * in;
    }

    int rowGroups() {
        return (rows() + Tile.SIDE - 1) / Tile.SIDE;
    }

    int columnGroups() {
        return (out + Tile.SIDE - 1) / Tile.SIDE;
    }

    private int outHeight() {
        return (height + stride - 1) / stride;
    }

    private int outWidth() {
        return (width + stride - 1) / stride;
    }

    int pixels() {
        return batch * outHeight() * outWidth();
    }

    /** Steps of the sum. */
    int chunks() {
        return (pixels() + Tile.DEPTH - 1) / Tile.DEPTH;
    }

    /** Above the map where an output's patch starts; far above for the outputs past the last. */
    int top(int pixel) {
        return pixel < pixels() ? pixel / outWidth() % outHeight() * stride - padding : -kernelSize - 1;
    }

    int left(int pixel) {
        return pixel % outWidth() * stride - padding;
    }

    /** The first line of an output's picture. */
    int line(int pixel) {
        return pixel / (outWidth() * outHeight()) * height;
    }

    /** Index of a row's input where its patch starts at {@code (top, left)}; −1 outside the map. */
    int input(int row, int line, int top, int left) {
        int tap = row / in;
        int y = top + tap / kernelSize;
        int x = left + tap % kernelSize;
        boolean inside = row < rows() && y >= 0 && y < height && x >= 0 && x < width;
        return inside ? ((line + y) * width + x) * in + row % in : -1;
    }

    /** Index of a pixel's output; −1 past the last. */
    int output(int pixel, int column) {
        return pixel < pixels() && column < out ? pixel * out + column : -1;
    }
}

package io.github.img3d.compute.tornado.tile;

/**
 * The weight gradient of a convolution as a product of matrices. Rows are the inputs of a patch, {@code (tap,
 * channel)}, columns the outputs, and the sum runs over the pixels of the output.
 */
public record Patches(int batch, int height, int width, int in, int out, int kernelSize, int stride, int padding) {

    public int rows() {
        return kernelSize * kernelSize * in;
    }

    public int rowGroups() {
        return (rows() + Tile.SIDE - 1) / Tile.SIDE;
    }

    public int columnGroups() {
        return (out + Tile.SIDE - 1) / Tile.SIDE;
    }

    private int outHeight() {
        return (height + stride - 1) / stride;
    }

    private int outWidth() {
        return (width + stride - 1) / stride;
    }

    public int pixels() {
        return batch * outHeight() * outWidth();
    }

    /** Returns the number of steps of the sum. */
    public int chunks() {
        return (pixels() + Tile.DEPTH - 1) / Tile.DEPTH;
    }

    /**
     * Returns the row where an output's patch starts; for outputs past the last, a row so far above the map that the
     * patch lies outside.
     */
    public int top(int pixel) {
        return pixel < pixels() ? pixel / outWidth() % outHeight() * stride - padding : -kernelSize - 1;
    }

    public int left(int pixel) {
        return pixel % outWidth() * stride - padding;
    }

    /** Returns the first line of an output's picture. */
    public int line(int pixel) {
        return pixel / (outWidth() * outHeight()) * height;
    }

    /** Returns the index of a row's input in the patch that starts at {@code (top, left)}; −1 outside the map. */
    public int input(int row, int line, int top, int left) {
        int tap = row / in;
        int y = top + tap / kernelSize;
        int x = left + tap % kernelSize;
        boolean inside = row < rows() && y >= 0 && y < height && x >= 0 && x < width;
        return inside ? ((line + y) * width + x) * in + row % in : -1;
    }

    /** Returns the index of a pixel's output; −1 past the last. */
    public int output(int pixel, int column) {
        return pixel < pixels() && column < out ? pixel * out + column : -1;
    }
}

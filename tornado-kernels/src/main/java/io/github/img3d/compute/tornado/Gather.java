package io.github.img3d.compute.tornado;

/**
 * A convolution, or its transpose, as a product of matrices whose left factor is gathered while it is read: rows are
 * pixels of the result, columns its channels, and the sum runs over taps and, within them, channels of what is read.
 *
 * <p>Only every {@code phases}-th tap reaches a pixel of a transpose. The pixels that the same taps reach are a {@link
 * TaskPhase} and are computed together.
 *
 * @param step pixels of {@code from} between neighbours of a phase
 * @param direction 1 for a convolution, −1 for its transpose
 */
record Gather(
        int batch,
        int fromHeight,
        int fromWidth,
        int inner,
        int toHeight,
        int toWidth,
        int columns,
        int kernelSize,
        int phases,
        int step,
        int direction,
        int padding) {

    /** Sizes as of the convolution, from {@code [batch,height,width,in]}. */
    static Gather of(
            int batch, int height, int width, int in, int out, int kernelSize, int stride, int direction, int padding) {
        int outHeight = (height + stride - 1) / stride;
        int outWidth = (width + stride - 1) / stride;
        return direction > 0
                ? new Gather(batch, height, width, in, outHeight, outWidth, out, kernelSize, 1, stride, 1, padding)
                : new Gather(batch, outHeight, outWidth, out, height, width, in, kernelSize, stride, 1, -1, padding);
    }

    /** Groups of work items that share the rows of a phase. */
    int rowGroups() {
        int height = (toHeight + phases - 1) / phases;
        int width = (toWidth + phases - 1) / phases;
        return (batch * height * width + Tile.SIDE - 1) / Tile.SIDE;
    }

    int columnGroups() {
        return (columns + Tile.SIDE - 1) / Tile.SIDE;
    }

    /** Chunks of channels that a group takes at once, of each tap. */
    int chunks() {
        return (inner + Tile.DEPTH - 1) / Tile.DEPTH;
    }

    /** Pixels of the result. */
    int rows() {
        return batch * toHeight * toWidth;
    }

    /** Index of a channel of a pixel; −1 outside. */
    int input(int pixel, int channel) {
        return pixel >= 0 && channel < inner ? pixel * inner + channel : -1;
    }

    /** Index of a weight of a convolution. */
    int weight(int tap, int channel, int column) {
        return channel < inner && column < columns ? (tap * inner + channel) * columns + column : -1;
    }

    /** Index of a weight of a transpose, whose weights are the convolution's. */
    int transposedWeight(int tap, int channel, int column) {
        return channel < inner && column < columns ? (tap * columns + column) * inner + channel : -1;
    }
}

package io.github.img3d.compute.tornado.tile;

/**
 * A convolution, or its transpose, as a product of matrices whose left factor is gathered while it is read. Rows are
 * pixels of the result, columns its channels, and the sum runs over taps and, within them, the input's channels.
 *
 * <p>Only every {@code phases}-th tap reaches a pixel of a transpose. The pixels that the same taps reach are a {@link
 * TaskPhase} and are computed together.
 *
 * @param step number of pixels of {@code from} between neighbours of a phase
 * @param direction 1 for a convolution, −1 for its transpose
 */
public record Gather(
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

    /** Takes sizes of the convolution, from {@code [batch,height,width,in]}, also for its transpose. */
    public static Gather of(
            int batch, int height, int width, int in, int out, int kernelSize, int stride, int direction, int padding) {
        int outHeight = (height + stride - 1) / stride;
        int outWidth = (width + stride - 1) / stride;
        return direction > 0
                ? new Gather(batch, height, width, in, outHeight, outWidth, out, kernelSize, 1, stride, 1, padding)
                : new Gather(batch, outHeight, outWidth, out, height, width, in, kernelSize, stride, 1, -1, padding);
    }

    /** Returns the number of work groups that share the rows of a phase. */
    public int rowGroups() {
        int height = (toHeight + phases - 1) / phases;
        int width = (toWidth + phases - 1) / phases;
        return (batch * height * width + Tile.SIDE - 1) / Tile.SIDE;
    }

    public int columnGroups() {
        return (columns + Tile.SIDE - 1) / Tile.SIDE;
    }

    /** Returns the number of chunks of channels in each tap; a group takes a chunk at once. */
    public int chunks() {
        return (inner + Tile.DEPTH - 1) / Tile.DEPTH;
    }

    /** Returns the number of pixels of the result. */
    public int rows() {
        return batch * toHeight * toWidth;
    }

    /** Returns the index of a pixel's channel; −1 outside. */
    public int input(int pixel, int channel) {
        return pixel >= 0 && channel < inner ? pixel * inner + channel : -1;
    }

    /** Returns the index of a convolution's weight; −1 outside. */
    public int weight(int tap, int channel, int column) {
        return channel < inner && column < columns ? (tap * inner + channel) * columns + column : -1;
    }

    /** Returns the index of a transpose's weight, which is one of the convolution's; −1 outside. */
    public int transposedWeight(int tap, int channel, int column) {
        return channel < inner && column < columns ? (tap * columns + column) * inner + channel : -1;
    }
}

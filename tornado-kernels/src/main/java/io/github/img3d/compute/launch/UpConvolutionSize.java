package io.github.img3d.compute.launch;

/**
 * Dimensions of an up-convolution {@code x [batch,height,width,in] → y [batch,2·height,2·width,out]} with 3×3 weights.
 *
 * @param height height of the small map
 * @param width width of the small map
 */
public record UpConvolutionSize(int batch, int height, int width, int in, int out) {

    public UpConvolutionSize {
        if (Math.min(Math.min(batch, out), Math.min(Math.min(height, width), in)) < 1) {
            throw new IllegalArgumentException("a dimension below 1: batch " + batch + ", height " + height + ", width "
                    + width + ", in " + in + ", out " + out);
        }
    }

    public long inputElements() {
        return (long) batch * height * width * in;
    }

    public long outputElements() {
        return 4L * batch * height * width * out;
    }

    public long weightElements() {
        return 9L * in * out;
    }
}

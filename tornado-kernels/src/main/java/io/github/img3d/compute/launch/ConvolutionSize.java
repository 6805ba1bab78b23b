package io.github.img3d.compute.launch;

/**
 * Dimensions of a convolution {@code x [batch,height,width,in] → y [batch,outHeight,outWidth,out]} with {@code w
 * [kernel,kernel,in,out]}.
 *
 * @param padding number of rows and columns of zeros at the top and left; the bottom and right get as many as are
 *     needed
 */
public record ConvolutionSize(int batch, int height, int width, int in, int out, int kernel, int stride, int padding) {

    public ConvolutionSize {
        if (Math.min(Math.min(batch, in), Math.min(height, width)) < 1 || Math.min(out, Math.min(kernel, stride)) < 1) {
            throw new IllegalArgumentException("a dimension below 1: batch " + batch + ", height " + height + ", width "
                    + width + ", in " + in + ", out " + out + ", kernel " + kernel + ", stride " + stride);
        }
        if (padding < 0 || padding >= kernel) {
            throw new IllegalArgumentException("padding " + padding + ", expected 0 to " + (kernel - 1));
        }
    }

    public int outHeight() {
        return Math.ceilDiv(height, stride);
    }

    public int outWidth() {
        return Math.ceilDiv(width, stride);
    }

    public long inputElements() {
        return (long) batch * height * width * in;
    }

    public long outputElements() {
        return (long) batch * outHeight() * outWidth() * out;
    }

    public long weightElements() {
        return (long) kernel * kernel * in * out;
    }
}

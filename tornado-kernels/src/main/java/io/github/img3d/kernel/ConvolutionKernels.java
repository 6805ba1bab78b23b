package io.github.img3d.kernel;

/**
 * Two-dimensional convolution with bias; x is zero outside its picture.
 *
 * <pre>
 *   convolve                y[b,i,j,o]       = bias[o] + Σ_{ky,kx,c} x[b, i·s+ky−p, j·s+kx−p, c]·w[ky,kx,c,o]
 *   convolveInputGradient   dX[b,i,j,c]     += Σ_{ky,kx,o} dY[b, (i+p−ky)/s, (j+p−kx)/s, o]·w[ky,kx,c,o], where s divides
 *   convolveWeightGradient  dW[ky,kx,c,o]   += Σ_{b,i,j} x[b, i·s+ky−p, j·s+kx−p, c]·dY[b,i,j,o]
 * </pre>
 *
 * Row-major: {@code x [B,H,W,in]}, {@code w [K,K,in,out]}, {@code y [B,H',W',out]} with {@code H' = ceil(H/s)}; stride
 * {@code s}, {@code p} zeros at the top and left. A work item owns one element of the output; its number is that
 * element's index.
 */
public final class ConvolutionKernels {

    private ConvolutionKernels() {}

    public static void convolve(
            float[] x,
            float[] w,
            float[] bias,
            float[] y,
            int height,
            int width,
            int in,
            int out,
            int kernelSize,
            int stride,
            int padding,
            int begin,
            int count) {
        int outHeight = (height + stride - 1) / stride;
        int outWidth = (width + stride - 1) / stride;
        for (@Parallel int item = 0; item < count; item++) {
            int index = begin + item; // ((b·H' + i)·W' + j)·out + o
            int o = index % out;
            int j = index / out % outWidth;
            int i = index / (out * outWidth) % outHeight;
            int b = index / (out * outWidth * outHeight);

            float sum = bias[o];
            for (int ky = 0; ky < kernelSize; ky++) {
                int row = i * stride + ky - padding;
                for (int kx = 0; kx < kernelSize; kx++) {
                    int column = j * stride + kx - padding;
                    if (row >= 0 && row < height && column >= 0 && column < width) {
                        int pixel = ((b * height + row) * width + column) * in; // x[b,row,column,0]
                        int tap = (ky * kernelSize + kx) * in * out + o; // w[ky,kx,0,o]
                        for (int c = 0; c < in; c++) {
                            sum += x[pixel + c] * w[tap + c * out];
                        }
                    }
                }
            }
            y[index] = sum;
        }
    }

    public static void convolveInputGradient(
            float[] dY,
            float[] w,
            float[] dX,
            int height,
            int width,
            int in,
            int out,
            int kernelSize,
            int stride,
            int padding,
            int begin,
            int count) {
        int outHeight = (height + stride - 1) / stride;
        int outWidth = (width + stride - 1) / stride;
        for (@Parallel int item = 0; item < count; item++) {
            int index = begin + item; // ((b·H + i)·W + j)·in + c
            int c = index % in;
            int j = index / in % width;
            int i = index / (in * width) % height;
            int b = index / (in * width * height);

            float sum = 0;
            for (int ky = 0; ky < kernelSize; ky++) {
                int row = source(i + padding - ky, stride, outHeight);
                for (int kx = 0; kx < kernelSize; kx++) {
                    int column = source(j + padding - kx, stride, outWidth);
                    if (row >= 0 && column >= 0) {
                        int pixel = ((b * outHeight + row) * outWidth + column) * out; // dY[b,row,column,0]
                        int tap = ((ky * kernelSize + kx) * in + c) * out; // w[ky,kx,c,0]
                        for (int o = 0; o < out; o++) {
                            sum += dY[pixel + o] * w[tap + o];
                        }
                    }
                }
            }
            dX[index] += sum;
        }
    }

    /**
     * Returns the output position whose window starts {@code from} inputs after the first, or −1 where there is none.
     */
    private static int source(int from, int stride, int positions) {
        int at = from / stride;
        return from >= 0 && from % stride == 0 && at < positions ? at : -1;
    }

    public static void convolveWeightGradient(
            float[] x,
            float[] dY,
            float[] dW,
            int batch,
            int height,
            int width,
            int in,
            int out,
            int kernelSize,
            int stride,
            int padding,
            int begin,
            int count) {
        int outHeight = (height + stride - 1) / stride;
        int outWidth = (width + stride - 1) / stride;
        for (@Parallel int item = 0; item < count; item++) {
            int index = begin + item; // ((ky·K + kx)·in + c)·out + o
            int o = index % out;
            int c = index / out % in;
            int kx = index / (out * in) % kernelSize;
            int ky = index / (out * in * kernelSize);

            float sum = 0;
            for (int line = 0; line < batch * outHeight; line++) { // b·H' + i
                int row = line % outHeight * stride + ky - padding;
                if (row >= 0 && row < height) {
                    int from = (line / outHeight * height + row) * width; // x[b,row,0]
                    float part = 0;
                    for (int j = 0; j < outWidth; j++) {
                        int column = j * stride + kx - padding;
                        if (column >= 0 && column < width) {
                            part += x[(from + column) * in + c] * dY[(line * outWidth + j) * out + o];
                        }
                    }
                    sum += part;
                }
            }
            dW[index] += sum;
        }
    }
}

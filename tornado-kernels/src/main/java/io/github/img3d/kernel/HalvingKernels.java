package io.github.img3d.kernel;

/**
 * Maps of half the size, whose pixels are means of two by two.
 *
 * <pre>
 *   halve           y[b,h,w,c]   = ¼·Σ_{i,j∈{0,1}} x[b,2h+i,2w+j,c]
 *   halveGradient   dX[b,h,w,c] += ¼·dY[b,h/2,w/2,c]
 * </pre>
 *
 * Row-major: {@code x [B,2H,2W,C]}, {@code y [B,H,W,C]}; {@code width} is W. A work item owns one element.
 */
public final class HalvingKernels {

    private HalvingKernels() {}

    public static void halve(float[] x, float[] y, int width, int channels, int begin, int count) {
        int below = 2 * width * channels; // from x[b,h,w,c] to x[b,h+1,w,c]
        for (@Parallel int item = 0; item < count; item++) {
            int i = begin + item; // ((b·H + h)·W + w)·C + c
            int at = i / (channels * width) * 2 * below + i / channels % width * 2 * channels + i % channels;
            y[i] = 0.25f * (x[at] + x[at + channels] + (x[at + below] + x[at + below + channels]));
        }
    }

    public static void halveGradient(float[] dY, float[] dX, int width, int channels, int begin, int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int i = begin + item; // ((b·2H + h)·2W + w)·C + c
            int row = i / (channels * 2 * width) / 2; // b·H + h/2
            int w = i / channels % (2 * width);
            dX[i] += 0.25f * dY[(row * width + w / 2) * channels + i % channels];
        }
    }
}

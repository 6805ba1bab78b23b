package io.github.img3d.kernel;

/**
 * Maps of half the size, whose pixels are means of two by two.
 *
 * <pre>
 *   halve           y[b,h,w,c]   = ¼·Σ_{i,j∈{0,1}} x[b,2h+i,2w+j,c]
 *   halveGradient   dX[b,h,w,c] += ¼·dY[b,h/2,w/2,c]
 * </pre>
 *
 * Row-major: {@code x [B,2H,2W,C]}, {@code y [B,H,W,C]}; {@code width} is W. A work item owns one pixel.
 */
public final class HalvingKernels {

    private HalvingKernels() {}

    public static void halve(float[] x, float[] y, int width, int channels, int begin, int count) {
        int below = 2 * width * channels; // from x[b,h,w,c] to x[b,h+1,w,c]
        for (@Parallel int item = 0; item < count; item++) {
            int i = begin + item; // (b·H + h)·W + w
            int at = i / width * 2 * below + i % width * 2 * channels; // x[b,2h,2w,0]
            for (int c = 0; c < channels; c++) {
                float left = x[at + c] + x[at + below + c];
                float right = x[at + channels + c] + x[at + below + channels + c];
                y[i * channels + c] = 0.25f * (left + right);
            }
        }
    }

    public static void halveGradient(float[] dY, float[] dX, int width, int channels, int begin, int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int i = begin + item; // (b·2H + h)·2W + w
            int row = i / (2 * width) / 2; // b·H + h/2
            int at = (row * width + i % (2 * width) / 2) * channels; // dY[b,h/2,w/2,0]
            for (int c = 0; c < channels; c++) {
                dX[i * channels + c] += 0.25f * dY[at + c];
            }
        }
    }
}

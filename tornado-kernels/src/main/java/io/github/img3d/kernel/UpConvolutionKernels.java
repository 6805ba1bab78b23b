package io.github.img3d.kernel;

/**
 * Nearest-neighbour upsampling by two, then a 3×3 convolution, without ever upsampling.
 *
 * <p>Along one axis, with neighbours {@code a, b, c} of the small map (zero outside) and {@code S = w0+w1+w2}, the two
 * outputs of {@code b} are {@code even = w0·(a−b) + S·b} and {@code odd = S·b + w2·(c−b)}: three products for two
 * outputs, and nine for four in two dimensions, where the textbook's form takes 36. So the weights are folded once to
 * {@code (w0, S, w2)} along each axis; a tap is {@code 3·ty + tx}.
 *
 * <pre>
 *   axis            t = 0          t = 1          t = 2
 *   D  of x         x[i−1]−x[i]    x[i]           x[i+1]−x[i]
 *   E  of dY        dY[2i]         dY[2i]+dY[2i+1] dY[2i+1]
 *   G  of dY        dY[2i+2]−dY[2i] dY[2i]+dY[2i+1] dY[2i−1]−dY[2i+1]
 *
 *   upConvolve                y[b,2i+p,2j+q,o] = bias[o] + Σ_{ty∈{p,p+1}, tx∈{q,q+1}, c} folded[ty,tx,c,o]·D(x)[ty,tx]
 *   upConvolveInputGradient   dX[b,i,j,c]     += Σ_{ty,tx,o} folded[ty,tx,c,o]·G(dY)[ty,tx]
 *   upConvolveWeightGradient  dFolded[ty,tx,c,o] += Σ_{b,i,j} D(x)[ty,tx]·E(dY)[ty,tx]
 * </pre>
 *
 * Row-major: {@code x [B,h,w,in]}, {@code folded [9,in,out]}, {@code y [B,2h,2w,out]}. A work item of the forward pass
 * owns four outputs, those of one small pixel and one channel; one of a gradient owns one element.
 */
public final class UpConvolutionKernels {

    private UpConvolutionKernels() {}

    public static void upConvolve(
            float[] x,
            float[] folded,
            float[] bias,
            float[] y,
            int height,
            int width,
            int in,
            int out,
            int begin,
            int count) {
        int tap = in * out;
        for (@Parallel int item = 0; item < count; item++) {
            int index = begin + item; // ((b·h + i)·w + j)·out + o
            int o = index % out;
            int j = index / out % width;
            int line = index / (out * width); // b·h + i
            int i = line % height;

            int corner = (2 * line * 2 * width + 2 * j) * out + o; // y[b,2i,2j,o]
            int below = corner + 2 * width * out; // y[b,2i+1,2j,o]
            float bias0 = bias[o];
            float top0 = bias0;
            float top1 = bias0;
            float bottom0 = bias0;
            float bottom1 = bias0;
            for (int ty = 0; ty < 3; ty++) {
                int near = row(line, i, ty - 1, height);
                int less = ty == 1 ? -1 : line;
                int nearLeft = pixel(near, j - 1, width) * in;
                int near0 = pixel(near, j, width) * in;
                int nearRight = pixel(near, j + 1, width) * in;
                int lessLeft = pixel(less, j - 1, width) * in;
                int less0 = pixel(less, j, width) * in;
                int lessRight = pixel(less, j + 1, width) * in;
                float even = 0;
                float odd = 0;
                for (int c = 0; c < in; c++) {
                    float left = read(x, nearLeft, c) - read(x, lessLeft, c);
                    float middle = read(x, near0, c) - read(x, less0, c);
                    float right = read(x, nearRight, c) - read(x, lessRight, c);
                    int f = (3 * ty * in + c) * out + o; // folded[ty,0,c,o]
                    float both = folded[f + tap] * middle;
                    even += folded[f] * (left - middle) + both;
                    odd += folded[f + 2 * tap] * (right - middle) + both;
                }
                if (ty < 2) {
                    top0 += even;
                    top1 += odd;
                }
                if (ty > 0) {
                    bottom0 += even;
                    bottom1 += odd;
                }
            }
            y[corner] = top0;
            y[corner + out] = top1;
            y[below] = bottom0;
            y[below + out] = bottom1;
        }
    }

    public static void upConvolveInputGradient(
            float[] dY, float[] folded, float[] dX, int height, int width, int in, int out, int begin, int count) {
        int tap = in * out;
        for (@Parallel int item = 0; item < count; item++) {
            int index = begin + item; // ((b·h + i)·w + j)·in + c
            int c = index % in;
            int j = index / in % width;
            int line = index / (in * width); // b·h + i
            int i = line % height;

            float sum = 0;
            for (int ty = 0; ty < 3; ty++) {
                int away = ty == 0 ? 2 : 1 - ty; // rows of G: 2i + (2, 0, −1) and 2i + (0, 1, 1)
                int first = row(2 * line, 2 * i, away, 2 * height);
                int second = 2 * line + Math.min(ty, 1);
                int firstBefore = pixel(first, 2 * j - 1, 2 * width) * out;
                int firstEven = pixel(first, 2 * j, 2 * width) * out;
                int firstOdd = pixel(first, 2 * j + 1, 2 * width) * out;
                int firstAfter = pixel(first, 2 * j + 2, 2 * width) * out;
                int secondBefore = pixel(second, 2 * j - 1, 2 * width) * out;
                int secondEven = pixel(second, 2 * j, 2 * width) * out;
                int secondOdd = pixel(second, 2 * j + 1, 2 * width) * out;
                int secondAfter = pixel(second, 2 * j + 2, 2 * width) * out;
                int f = (3 * ty * in + c) * out; // folded[ty,0,c,0]
                for (int o = 0; o < out; o++) {
                    float before = combine(ty, read(dY, firstBefore, o), read(dY, secondBefore, o));
                    float even = combine(ty, read(dY, firstEven, o), read(dY, secondEven, o));
                    float odd = combine(ty, read(dY, firstOdd, o), read(dY, secondOdd, o));
                    float after = combine(ty, read(dY, firstAfter, o), read(dY, secondAfter, o));
                    sum += folded[f + o] * (after - even)
                            + folded[f + tap + o] * (even + odd)
                            + folded[f + 2 * tap + o] * (before - odd);
                }
            }
            dX[index] += sum;
        }
    }

    public static void upConvolveWeightGradient(
            float[] x,
            float[] dY,
            float[] dFolded,
            int batch,
            int height,
            int width,
            int in,
            int out,
            int begin,
            int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int index = begin + item; // ((ty·3 + tx)·in + c)·out + o
            int o = index % out;
            int c = index / out % in;
            int tx = index / (out * in) % 3;
            int ty = index / (out * in * 3);

            float sum = 0;
            for (int line = 0; line < batch * height; line++) { // b·h + i
                int near = row(line, line % height, ty - 1, height);
                int less = ty == 1 ? -1 : line;
                int first = 2 * line + ty / 2;
                int second = ty == 1 ? first + 1 : -1;
                float part = 0;
                for (int j = 0; j < width; j++) {
                    float difference =
                            difference(x, near, j, tx, width, in, c) - difference(x, less, j, tx, width, in, c);
                    part += difference
                            * (outputs(dY, first, j, tx, width, out, o) + outputs(dY, second, j, tx, width, out, o));
                }
                sum += part;
            }
            dFolded[index] += sum;
        }
    }

    /** Returns D along a row of x. */
    private static float difference(float[] x, int row, int j, int tx, int width, int in, int c) {
        float near = read(x, pixel(row, j + tx - 1, width) * in, c);
        return tx == 1 ? near : near - read(x, pixel(row, j, width) * in, c);
    }

    /** Returns E along a row of dY. */
    private static float outputs(float[] dY, int row, int j, int tx, int width, int out, int o) {
        float first = read(dY, pixel(row, 2 * j + tx / 2, 2 * width) * out, o);
        return tx == 1 ? first + read(dY, pixel(row, 2 * j + 1, 2 * width) * out, o) : first;
    }

    /** Returns G of two rows of dY. */
    private static float combine(int ty, float first, float second) {
        return ty == 1 ? first + second : first - second;
    }

    /**
     * Returns the row {@code away} from row {@code i} of a map, which is row {@code line} of all; −1 outside the map.
     */
    private static int row(int line, int i, int away, int height) {
        return i + away >= 0 && i + away < height ? line + away : -1;
    }

    /** Returns the number of a pixel among all; −1 outside its row. */
    private static int pixel(int row, int column, int width) {
        return row >= 0 && column >= 0 && column < width ? row * width + column : -1;
    }

    private static float read(float[] map, int pixel, int channel) {
        return pixel < 0 ? 0 : map[pixel + channel];
    }
}

package io.github.img3d.compute.vector.product;

import static io.github.img3d.compute.vector.register.RegisterTile.LANES;
import static io.github.img3d.compute.vector.register.RegisterTile.SPECIES;

import io.github.img3d.compute.launch.UpConvolutionSize;
import io.github.img3d.compute.vector.register.Rows;
import io.github.img3d.compute.vector.register.ThreadBuffers;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;

/**
 * The additions before and after the nine products of an up-convolution. Maps are zero outside. Along one axis, for
 * taps 0, 1 and 2:
 *
 * <pre>
 *   inputs            x[i−1] − x[i],          x[i],               x[i+1] − x[i]
 *   outputs           y[2i] = p1 + p0,        y[2i+1] = p1 + p2
 *   outputGradients   dY[2i],                 dY[2i] + dY[2i+1],  dY[2i+1]
 *   inputGradients    dY[2i+2] − dY[2i],      dY[2i] + dY[2i+1],  dY[2i−1] − dY[2i+1]
 * </pre>
 */
record UpTaps(UpConvolutionSize size) {

    /**
     * Computes {@code to [3,rows·width,in]} for the taps of one row of the kernel; small rows are counted over the
     * batch.
     */
    void inputs(float[] x, int firstRow, int rows, int ty, float[] to, int toAt) {
        int in = size.in();
        int row = size.width() * in;
        int tap = rows * row;
        float[] line = ThreadBuffers.own().line(row + 2 * in); // a row with a pixel of zeros on either side
        for (int r = 0; r < rows; r++) {
            verticalInputs(x, firstRow + r, ty, line);
            int start = toAt + r * row;
            Rows.difference(line, 0, line, in, to, start, row);
            System.arraycopy(line, in, to, start + tap, row);
            Rows.difference(line, 2 * in, line, in, to, start + 2 * tap, row);
        }
    }

    private void verticalInputs(float[] x, int line, int ty, float[] to) {
        int in = size.in();
        int row = size.width() * in;
        Arrays.fill(to, 0, in, 0);
        Arrays.fill(to, in + row, row + 2 * in, 0);
        int other = line % size.height() + ty - 1;
        if (ty == 1) {
            System.arraycopy(x, line * row, to, in, row);
        } else if (other < 0 || other >= size.height()) {
            Rows.negative(x, line * row, to, in, row);
        } else {
            Rows.difference(x, (line + ty - 1) * row, x, line * row, to, in, row);
        }
    }

    /** Adds up four output pixels, a top and a bottom pair, from nine products that lie {@code room} elements apart. */
    static void outputs(
            float[] products,
            int at,
            int room,
            float[] bias,
            int n,
            float[] y,
            int top,
            int bottom,
            int out,
            int count) {
        for (int i = 0; i < count; i += LANES) {
            var mask = SPECIES.indexInRange(i, count);
            var b = FloatVector.fromArray(SPECIES, bias, n + i, mask);
            int p = at + i;
            var left = b.add(FloatVector.fromArray(SPECIES, products, p + 4 * room))
                    .add(FloatVector.fromArray(SPECIES, products, p + 3 * room));
            var right = b.add(FloatVector.fromArray(SPECIES, products, p + 4 * room))
                    .add(FloatVector.fromArray(SPECIES, products, p + 5 * room));
            var above = FloatVector.fromArray(SPECIES, products, p + room);
            var below = FloatVector.fromArray(SPECIES, products, p + 7 * room);
            left.add(above).add(FloatVector.fromArray(SPECIES, products, p)).intoArray(y, top + i, mask);
            right.add(above)
                    .add(FloatVector.fromArray(SPECIES, products, p + 2 * room))
                    .intoArray(y, top + out + i, mask);
            left.add(below)
                    .add(FloatVector.fromArray(SPECIES, products, p + 6 * room))
                    .intoArray(y, bottom + i, mask);
            right.add(below)
                    .add(FloatVector.fromArray(SPECIES, products, p + 8 * room))
                    .intoArray(y, bottom + out + i, mask);
        }
    }

    /** Computes {@code to [3,rows·width,out]} for the taps of one row of the kernel. */
    void outputGradients(float[] dY, int firstRow, int rows, int ty, float[] to) {
        int wide = 2 * size.width() * size.out();
        int tap = rows * wide / 2;
        float[] line = ThreadBuffers.own().line(wide);
        for (int r = 0; r < rows; r++) {
            int top = 2 * (firstRow + r) * wide;
            int start = r * wide / 2;
            if (ty == 1) {
                Rows.sum(dY, top, dY, top + wide, line, 0, wide);
                horizontalGradients(line, 0, to, start, tap);
            } else {
                horizontalGradients(dY, top + ty / 2 * wide, to, start, tap);
            }
        }
    }

    private void horizontalGradients(float[] line, int at, float[] to, int toAt, int tap) {
        int out = size.out();
        for (int j = 0; j < size.width(); j++) {
            int even = at + 2 * j * out;
            int target = toAt + j * out;
            Rows.copy(line, even, to, target, out);
            Rows.sum(line, even, line, even + out, to, target + tap, out);
            Rows.copy(line, even + out, to, target + 2 * tap, out);
        }
    }

    /** Computes {@code to [rows·width,9·out]}. */
    void inputGradients(float[] dY, int firstRow, int rows, float[] to) {
        int out = size.out();
        int wide = 2 * size.width() * out;
        float[] line = ThreadBuffers.own().line(wide + 2 * out); // a row with a pixel of zeros on either side
        Arrays.fill(line, 0, out, 0);
        Arrays.fill(line, out + wide, wide + 2 * out, 0);
        for (int r = 0; r < rows; r++) {
            for (int ty = 0; ty < 3; ty++) {
                verticalGradients(dY, firstRow + r, ty, line);
                spread(line, to, (r * size.width() * 9 + 3 * ty) * out);
            }
        }
    }

    private void verticalGradients(float[] dY, int smallRow, int ty, float[] to) {
        int out = size.out();
        int wide = 2 * size.width() * out;
        int even = 2 * smallRow * wide;
        int i = smallRow % size.height();
        switch (ty) {
            case 0 -> subtract(dY, even + 2 * wide, i + 1 < size.height(), even, to, wide);
            case 1 -> Rows.sum(dY, even, dY, even + wide, to, out, wide);
            default -> subtract(dY, even - wide, i > 0, even + wide, to, wide);
        }
    }

    private void subtract(float[] dY, int from, boolean inside, int less, float[] to, int count) {
        if (inside) {
            Rows.difference(dY, from, dY, less, to, size.out(), count);
        } else {
            Rows.negative(dY, less, to, size.out(), count);
        }
    }

    private void spread(float[] line, float[] to, int at) {
        int out = size.out();
        for (int j = 0; j < size.width(); j++) {
            int even = (2 * j + 1) * out;
            int target = at + 9 * j * out;
            Rows.difference(line, even + 2 * out, line, even, to, target, out);
            Rows.sum(line, even, line, even + out, to, target + out, out);
            Rows.difference(line, even - out, line, even + out, to, target + 2 * out, out);
        }
    }
}

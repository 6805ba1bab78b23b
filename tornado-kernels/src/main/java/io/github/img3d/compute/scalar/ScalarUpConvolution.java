package io.github.img3d.compute.scalar;

import io.github.img3d.compute.launch.Buffer;
import io.github.img3d.compute.launch.Step;
import io.github.img3d.compute.launch.UpConvolutionLaunch.UpConvolve;
import io.github.img3d.compute.launch.UpConvolutionSize;
import java.util.Arrays;
import java.util.List;

/** An up-convolution in difference form. An item is a row of small pixels. */
record ScalarUpConvolution(UpConvolve launch) implements Step {

    private static final int TAPS = 9;

    @Override
    public int workItems() {
        return launch.size().batch() * launch.size().height();
    }

    @Override
    public void range(int begin, int count) {
        var size = launch.size();
        float[] lines = new float[3 * (size.width() + 2) * size.in()];
        float[] products = new float[TAPS * size.out()];
        for (int row = begin; row < begin + count; row++) {
            for (int ty = 0; ty < 3; ty++) {
                line(row, ty, lines, ty * (size.width() + 2) * size.in());
            }
            for (int j = 0; j < size.width(); j++) {
                multiply(lines, j, products);
                combine(products, row, j);
            }
        }
    }

    /** Computes differences down the map, with a pixel of zeros on either side. */
    private void line(int row, int ty, float[] to, int at) {
        var size = launch.size();
        int other = row % size.height() + ty - 1;
        boolean inside = other >= 0 && other < size.height();
        float[] x = launch.x().array();
        int elements = size.width() * size.in();
        for (int i = 0; i < elements; i++) {
            float here = x[row * elements + i];
            float there = inside ? x[(row + ty - 1) * elements + i] : 0f;
            to[at + size.in() + i] = ty == 1 ? here : there - here;
        }
    }

    private void multiply(float[] lines, int j, float[] products) {
        UpConvolutionSize size = launch.size();
        int in = size.in();
        int out = size.out();
        Arrays.fill(products, 0f);
        for (int tap = 0; tap < TAPS; tap++) {
            int here = (tap / 3 * (size.width() + 2) + j + 1) * in;
            int there = here + (tap % 3 - 1) * in;
            for (int c = 0; c < in; c++) {
                float factor = tap % 3 == 1 ? lines[here + c] : lines[there + c] - lines[here + c];
                ScalarKernels.addScaled(
                        factor, launch.folded().array(), (tap * in + c) * out, products, tap * out, out);
            }
        }
    }

    private void combine(float[] p, int row, int j) {
        int out = launch.size().out();
        int width = 2 * launch.size().width();
        int top = (2 * row * width + 2 * j) * out;
        int bottom = top + width * out;
        float[] y = launch.y().array();
        for (int o = 0; o < out; o++) {
            float middle = launch.bias().array()[o] + p[4 * out + o];
            float left = middle + p[3 * out + o];
            float right = middle + p[5 * out + o];
            y[top + o] = left + p[out + o] + p[o];
            y[top + out + o] = right + p[out + o] + p[2 * out + o];
            y[bottom + o] = left + p[7 * out + o] + p[6 * out + o];
            y[bottom + out + o] = right + p[7 * out + o] + p[8 * out + o];
        }
    }

    @Override
    public List<Buffer> reads() {
        return launch.reads();
    }

    @Override
    public List<Buffer> writes() {
        return launch.writes();
    }
}

package io.github.img3d.compute.scalar;

import io.github.img3d.compute.launch.Buffer;
import io.github.img3d.compute.launch.ConvolutionLaunch.Convolve;
import io.github.img3d.compute.launch.Step;
import java.util.Arrays;
import java.util.List;

/** A convolution. An item is a pixel of the result. */
record ScalarConvolution(Convolve launch) implements Step {

    @Override
    public int workItems() {
        var size = launch.size();
        return size.batch() * size.outHeight() * size.outWidth();
    }

    @Override
    public void range(int begin, int count) {
        int out = launch.size().out();
        float[] y = launch.y().array();
        for (int p = begin; p < begin + count; p++) {
            Arrays.fill(y, p * out, (p + 1) * out, 0f);
            convolve(p);
            ScalarKernels.add(launch.bias().array(), 0, y, p * out, out);
        }
    }

    private void convolve(int p) {
        var size = launch.size();
        int line = p / size.outWidth();
        int top = line % size.outHeight() * size.stride() - size.padding();
        int left = p % size.outWidth() * size.stride() - size.padding();
        int image = line / size.outHeight() * size.height();
        for (int tap = 0; tap < size.kernel() * size.kernel(); tap++) {
            int iy = top + tap / size.kernel();
            int ix = left + tap % size.kernel();
            if (iy >= 0 && iy < size.height() && ix >= 0 && ix < size.width()) {
                add(((image + iy) * size.width() + ix) * size.in(), tap * size.in(), p * size.out());
            }
        }
    }

    private void add(int from, int weightRow, int to) {
        int out = launch.size().out();
        for (int c = 0; c < launch.size().in(); c++) {
            float factor = launch.x().array()[from + c];
            ScalarKernels.addScaled(
                    factor,
                    launch.w().array(),
                    (weightRow + c) * out,
                    launch.y().array(),
                    to,
                    out);
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

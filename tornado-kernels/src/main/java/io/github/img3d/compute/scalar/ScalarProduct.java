package io.github.img3d.compute.scalar;

import io.github.img3d.compute.launch.Buffer;
import io.github.img3d.compute.launch.MatmulLaunch.Multiply;
import io.github.img3d.compute.launch.Step;
import java.util.Arrays;
import java.util.List;

/** A matrix product. An item is a chunk of a row of the result. */
record ScalarProduct(Multiply launch) implements Step {

    private static final int CHUNK = 64;

    @Override
    public int workItems() {
        return launch.rows() * chunks();
    }

    private int chunks() {
        return Math.ceilDiv(launch.columns(), CHUNK);
    }

    @Override
    public void range(int begin, int count) {
        for (int i = begin; i < begin + count; i++) {
            int first = i % chunks() * CHUNK;
            multiply(i / chunks(), first, Math.min(CHUNK, launch.columns() - first));
        }
    }

    private void multiply(int row, int first, int count) {
        int columns = launch.columns();
        float[] c = launch.c().array();
        int at = row * columns + first;
        Arrays.fill(c, at, at + count, 0f);
        for (int k = 0; k < launch.inner(); k++) {
            float factor = launch.a().array()[row * launch.inner() + k];
            ScalarKernels.addScaled(factor, launch.b().array(), k * columns + first, c, at, count);
        }
        ScalarKernels.add(launch.bias().array(), row % launch.biasRows() * columns + first, c, at, count);
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

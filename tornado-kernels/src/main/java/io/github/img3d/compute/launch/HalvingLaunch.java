package io.github.img3d.compute.launch;

import io.github.img3d.kernel.HalvingKernels;
import java.util.List;

/** Means of two by two pixels; formulas are at {@link HalvingKernels}. {@code rows} are B·H, H and W those of the smaller map. */
public sealed interface HalvingLaunch extends Launch {

    record Halve(Floats x, Floats y, int rows, int width, int channels) implements HalvingLaunch {

        public Halve {
            BufferSize.require(x, 4, rows, width, channels);
            BufferSize.require(y, rows, width, channels);
        }

        @Override
        public int workItems() {
            return rows * width;
        }

        @Override
        public void range(int begin, int count) {
            HalvingKernels.halve(x.array(), y.array(), width, channels, begin, count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(x);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(y);
        }
    }

    /** Adds to dX. */
    record HalveGradient(Floats dY, Floats dX, int rows, int width, int channels) implements HalvingLaunch {

        public HalveGradient {
            BufferSize.require(dY, rows, width, channels);
            BufferSize.require(dX, 4, rows, width, channels);
        }

        @Override
        public int workItems() {
            return 4 * rows * width;
        }

        @Override
        public void range(int begin, int count) {
            HalvingKernels.halveGradient(dY.array(), dX.array(), width, channels, begin, count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(dY, dX);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(dX);
        }
    }
}

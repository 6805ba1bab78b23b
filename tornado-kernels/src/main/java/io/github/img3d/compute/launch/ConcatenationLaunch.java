package io.github.img3d.compute.launch;

import io.github.img3d.kernel.ConcatenationKernels;
import java.util.List;

/** Two tensors side by side; formulas are at {@link ConcatenationKernels}. */
public sealed interface ConcatenationLaunch extends Launch {

    /** Assigns {@code y [rows,left+right]} from {@code a [rows,left]} and {@code b [rows,right]}. */
    record Concatenate(Floats a, Floats b, Floats y, int rows, int left, int right) implements ConcatenationLaunch {

        public Concatenate {
            BufferSize.require(a, rows, left);
            BufferSize.require(b, rows, right);
            BufferSize.require(y, rows, left + right);
        }

        @Override
        public int workItems() {
            return y.size();
        }

        @Override
        public void range(int begin, int count) {
            ConcatenationKernels.concatenate(a.array(), b.array(), y.array(), left, right, begin, count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(a, b);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(y);
        }
    }

    /** Adds to {@code dX [rows,channels]} the channels of {@code dY [rows,width]} from {@code first} on. */
    record PartGradient(Floats dY, Floats dX, int rows, int width, int first, int channels)
            implements ConcatenationLaunch {

        public PartGradient {
            BufferSize.require(dY, rows, width);
            BufferSize.require(dX, rows, channels);
            if (first < 0 || first + channels > width) {
                throw new IllegalArgumentException(
                        "%s: channels %d to %d of rows of %d".formatted(dY.name(), first, first + channels, width));
            }
        }

        @Override
        public int workItems() {
            return dX.size();
        }

        @Override
        public void range(int begin, int count) {
            ConcatenationKernels.partGradient(dY.array(), dX.array(), width, first, channels, begin, count);
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

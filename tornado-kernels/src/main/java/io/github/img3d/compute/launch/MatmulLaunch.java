package io.github.img3d.compute.launch;

import io.github.img3d.kernel.MatmulKernels;
import java.util.List;

/** Matrix products {@code a [rows,inner] · b [inner,columns]}; formulas are at {@link MatmulKernels}. */
public sealed interface MatmulLaunch extends Launch {

    /** Assigns {@code c [rows,columns]}, which starts from {@code bias [biasRows,columns]}, repeated down the rows. */
    record Multiply(Floats a, Floats b, Floats bias, Floats c, int rows, int inner, int columns, int biasRows)
            implements MatmulLaunch {

        public Multiply {
            BufferSize.require(a, (long) rows * inner);
            BufferSize.require(b, (long) inner * columns);
            BufferSize.require(bias, (long) biasRows * columns);
            BufferSize.require(c, (long) rows * columns);
        }

        @Override
        public int workItems() {
            return c.size();
        }

        @Override
        public void range(int begin, int count) {
            MatmulKernels.multiply(
                    a.array(), b.array(), bias.array(), c.array(), inner, columns, biasRows, begin, count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(a, b, bias);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(c);
        }
    }

    /** Adds to {@code dA [rows,inner]}. */
    record MultiplyInputGradient(Floats dC, Floats b, Floats dA, int rows, int inner, int columns)
            implements MatmulLaunch {

        public MultiplyInputGradient {
            BufferSize.require(dC, (long) rows * columns);
            BufferSize.require(b, (long) inner * columns);
            BufferSize.require(dA, (long) rows * inner);
        }

        @Override
        public int workItems() {
            return dA.size();
        }

        @Override
        public void range(int begin, int count) {
            MatmulKernels.multiplyInputGradient(dC.array(), b.array(), dA.array(), inner, columns, begin, count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(dC, b, dA);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(dA);
        }
    }

    /** Adds to {@code dB [inner,columns]}. */
    record MultiplyWeightGradient(Floats a, Floats dC, Floats dB, int rows, int inner, int columns)
            implements MatmulLaunch {

        public MultiplyWeightGradient {
            BufferSize.require(a, (long) rows * inner);
            BufferSize.require(dC, (long) rows * columns);
            BufferSize.require(dB, (long) inner * columns);
        }

        @Override
        public int workItems() {
            return dB.size();
        }

        @Override
        public void range(int begin, int count) {
            MatmulKernels.multiplyWeightGradient(a.array(), dC.array(), dB.array(), rows, inner, columns, begin, count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(a, dC, dB);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(dB);
        }
    }
}

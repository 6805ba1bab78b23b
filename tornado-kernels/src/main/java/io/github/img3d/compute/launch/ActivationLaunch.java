package io.github.img3d.compute.launch;

import io.github.img3d.kernel.ActivationKernels;
import java.util.List;

/** Activations, element by element; formulas are at {@link ActivationKernels}. */
public sealed interface ActivationLaunch extends Launch {

    /** Assigns y, which may be x. */
    record Relu(Floats x, Floats y) implements ActivationLaunch {

        public Relu {
            BufferSize.require(y, x.size());
        }

        @Override
        public int workItems() {
            return y.size();
        }

        @Override
        public void range(int begin, int count) {
            ActivationKernels.relu(x.array(), y.array(), begin, count);
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

    /** Adds to dX; y is the result of the forward pass. */
    record ReluGradient(Floats y, Floats dY, Floats dX) implements ActivationLaunch {

        public ReluGradient {
            BufferSize.require(dY, y.size());
            BufferSize.require(dX, y.size());
        }

        @Override
        public int workItems() {
            return dX.size();
        }

        @Override
        public void range(int begin, int count) {
            ActivationKernels.reluGradient(y.array(), dY.array(), dX.array(), begin, count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(y, dY, dX);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(dX);
        }
    }
}

package io.github.img3d.compute.launch;

import io.github.img3d.kernel.BiasKernels;
import java.util.List;

/** A bias that is repeated over its result; formulas are at {@link BiasKernels}. */
public sealed interface BiasLaunch extends Launch {

    /** Adds {@code dY [repeats,size]}, summed over repeats, to {@code dBias [size]}. */
    record BiasGradient(Floats dY, Floats dBias, int repeats, int size) implements BiasLaunch {

        public BiasGradient {
            BufferSize.require(dY, (long) repeats * size);
            BufferSize.require(dBias, size);
        }

        @Override
        public int workItems() {
            return size;
        }

        @Override
        public void range(int begin, int count) {
            BiasKernels.biasGradient(dY.array(), dBias.array(), repeats, size, begin, count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(dY, dBias);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(dBias);
        }
    }
}

package io.github.img3d.compute.launch;

import io.github.img3d.kernel.FillKernels;
import java.util.List;

/** Setting of a buffer, as gradients are set to zero before they are added to. */
public sealed interface FillLaunch extends Launch {

    record Fill(Floats x, float value) implements FillLaunch {

        @Override
        public int workItems() {
            return x.size();
        }

        @Override
        public void range(int begin, int count) {
            FillKernels.fill(x.array(), value, begin, count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of();
        }

        @Override
        public List<Buffer> writes() {
            return List.of(x);
        }
    }
}

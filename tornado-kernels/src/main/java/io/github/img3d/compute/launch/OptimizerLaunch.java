package io.github.img3d.compute.launch;

import io.github.img3d.kernel.OptimizerKernels;
import java.util.List;

/**
 * Optimizer steps over one parameter; formulas are at {@link OptimizerKernels}. The host writes {@code rates [3]}
 * before each step, and {@code rate [1]} where it changes.
 */
public sealed interface OptimizerLaunch extends Launch {

    /** Changes w and the moments m and v. */
    record Adam(
            Floats w,
            Floats g,
            Floats m,
            Floats v,
            Floats rates,
            float beta1,
            float beta2,
            float epsilon,
            float weightDecay)
            implements OptimizerLaunch {

        public Adam {
            BufferSize.require(g, w.size());
            BufferSize.require(m, w.size());
            BufferSize.require(v, w.size());
            BufferSize.require(rates, 3);
        }

        @Override
        public int workItems() {
            return w.size();
        }

        @Override
        public void range(int begin, int count) {
            OptimizerKernels.adam(
                    w.array(),
                    g.array(),
                    m.array(),
                    v.array(),
                    rates.array(),
                    beta1,
                    beta2,
                    epsilon,
                    weightDecay,
                    begin,
                    count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(w, g, m, v, rates);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(w, m, v);
        }
    }

    /** Changes w and its velocity. */
    record Sgd(Floats w, Floats g, Floats velocity, Floats rates, float momentum, float weightDecay)
            implements OptimizerLaunch {

        public Sgd {
            BufferSize.require(g, w.size());
            BufferSize.require(velocity, w.size());
            BufferSize.require(rates, 3);
        }

        @Override
        public int workItems() {
            return w.size();
        }

        @Override
        public void range(int begin, int count) {
            OptimizerKernels.sgd(
                    w.array(), g.array(), velocity.array(), rates.array(), momentum, weightDecay, begin, count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(w, g, velocity, rates);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(w, velocity);
        }
    }

    /** Moves the average of a weight towards its value, {@code rate} of the way. */
    record Average(Floats w, Floats average, Floats rate) implements OptimizerLaunch {

        public Average {
            BufferSize.require(average, w.size());
            BufferSize.require(rate, 1);
        }

        @Override
        public int workItems() {
            return w.size();
        }

        @Override
        public void range(int begin, int count) {
            OptimizerKernels.weightAverage(w.array(), average.array(), rate.array(), begin, count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(w, average, rate);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(average);
        }
    }
}

package io.github.img3d.compute.vector;

import static io.github.img3d.compute.vector.Tile.LANES;
import static io.github.img3d.compute.vector.Tile.SPECIES;

import io.github.img3d.compute.ActivationLaunch.ReluGradient;
import io.github.img3d.compute.BiasLaunch.BiasGradient;
import io.github.img3d.compute.OptimizerLaunch.Adam;
import io.github.img3d.compute.Work;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** Launches that take their elements one by one, in one pass over memory; an item is a chunk. */
final class VectorElements {

    private static final int CHUNK = 4096;

    private VectorElements() {}

    private interface Chunk {
        void run(int begin, int end);
    }

    static Work reluGradient(ReluGradient launch) {
        return chunks(launch.dX().size(), (begin, end) -> {
            reluGradient(launch.y().array(), launch.dY().array(), launch.dX().array(), begin, end);
        });
    }

    private static Work chunks(int size, Chunk chunk) {
        int chunks = Math.ceilDiv(size, CHUNK);
        return new Items(chunks, i -> chunk.run(i * CHUNK, Math.min(size, (i + 1) * CHUNK)));
    }

    private static void reluGradient(float[] y, float[] dY, float[] dX, int begin, int end) {
        for (int i = begin; i < end; i += LANES) {
            var mask = SPECIES.indexInRange(i, end);
            var on = FloatVector.fromArray(SPECIES, y, i, mask).compare(VectorOperators.GT, 0f);
            var d = FloatVector.fromArray(SPECIES, dX, i, mask);
            d.add(FloatVector.fromArray(SPECIES, dY, i, mask), on).intoArray(dX, i, mask);
        }
    }

    /** For a bias of many elements, such as one by pixel. */
    static Work biasGradient(BiasGradient launch) {
        int size = launch.size();
        return chunks(size, (begin, end) -> {
            for (int r = 0; r < launch.repeats(); r++) {
                Rows.add(launch.dY().array(), r * size + begin, launch.dBias().array(), begin, end - begin);
            }
        });
    }

    static Work adam(Adam launch) {
        return chunks(launch.w().size(), (begin, end) -> adam(launch, begin, end));
    }

    private static void adam(Adam launch, int begin, int end) {
        float[] w = launch.w().array();
        float[] m = launch.m().array();
        float[] v = launch.v().array();
        float[] rates = launch.rates().array();
        float[] g = launch.g().array();
        float beta1 = launch.beta1();
        float beta2 = launch.beta2();
        for (int i = begin; i < end; i += LANES) {
            var mask = SPECIES.indexInRange(i, end);
            var weight = FloatVector.fromArray(SPECIES, w, i, mask);
            var d = FloatVector.fromArray(SPECIES, g, i, mask).add(weight.mul(launch.weightDecay()));
            var first = FloatVector.fromArray(SPECIES, m, i, mask).mul(beta1).add(d.mul(1 - beta1));
            var second = FloatVector.fromArray(SPECIES, v, i, mask)
                    .mul(beta2)
                    .add(d.mul(1 - beta2).mul(d));
            first.intoArray(m, i, mask);
            second.intoArray(v, i, mask);
            var root = second.div(rates[2]).sqrt().add(launch.epsilon());
            weight.sub(first.div(rates[1]).mul(rates[0]).div(root)).intoArray(w, i, mask);
        }
    }
}

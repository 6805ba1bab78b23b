package io.github.img3d.compute.vector;

import static io.github.img3d.compute.vector.register.RegisterTile.LANES;
import static io.github.img3d.compute.vector.register.RegisterTile.SPECIES;

import io.github.img3d.compute.launch.ActivationLaunch.ReluGradient;
import io.github.img3d.compute.launch.BiasLaunch.BiasGradient;
import io.github.img3d.compute.launch.Launch;
import io.github.img3d.compute.launch.OptimizerLaunch.Adam;
import io.github.img3d.compute.launch.OptimizerLaunch.Sgd;
import io.github.img3d.compute.launch.Step;
import io.github.img3d.compute.vector.register.GradientWrite;
import io.github.img3d.compute.vector.register.Rows;
import io.github.img3d.compute.vector.register.ThreadBuffers;
import io.github.img3d.compute.vector.register.VectorStep;
import java.util.List;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** Launches that treat their elements one by one in one pass over memory. An item is a chunk. */
final class VectorElements {

    private static final int CHUNK = 4096;

    private VectorElements() {}

    private interface Chunk {
        void run(int begin, int end);
    }

    private static List<Step> chunks(Launch launch, int size, Chunk chunk) {
        int chunks = Math.ceilDiv(size, CHUNK);
        return List.of(VectorStep.of(launch, chunks, i -> chunk.run(i * CHUNK, Math.min(size, (i + 1) * CHUNK))));
    }

    static List<Step> reluGradient(ReluGradient launch, GradientWrite write) {
        return chunks(launch, launch.dX().size(), (begin, end) -> {
            float[] result = ThreadBuffers.own().result(CHUNK);
            reluGradient(launch.y().array(), launch.dY().array(), begin, end, result);
            write.row(result, 0, launch.dX().array(), begin, end - begin);
        });
    }

    private static void reluGradient(float[] y, float[] dY, int begin, int end, float[] to) {
        for (int i = begin; i < end; i += LANES) {
            var mask = SPECIES.indexInRange(i, end);
            var off = FloatVector.fromArray(SPECIES, y, i, mask).compare(VectorOperators.LE, 0f);
            FloatVector.fromArray(SPECIES, dY, i, mask).blend(0, off).intoArray(to, i - begin, mask);
        }
    }

    /** Adds up the gradient of a bias of many elements, such as one for each pixel. */
    static List<Step> biasGradient(BiasGradient launch, GradientWrite write) {
        int size = launch.size();
        return chunks(launch, size, (begin, end) -> {
            float[] dBias = launch.dBias().array();
            write.row(launch.dY().array(), begin, dBias, begin, end - begin);
            for (int r = 1; r < launch.repeats(); r++) {
                Rows.add(launch.dY().array(), r * size + begin, dBias, begin, end - begin);
            }
        });
    }

    static List<Step> adam(Adam launch) {
        return chunks(launch, launch.w().size(), (begin, end) -> adam(launch, begin, end));
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

    static List<Step> sgd(Sgd launch) {
        return chunks(launch, launch.w().size(), (begin, end) -> sgd(launch, begin, end));
    }

    private static void sgd(Sgd launch, int begin, int end) {
        float[] w = launch.w().array();
        float[] velocity = launch.velocity().array();
        for (int i = begin; i < end; i += LANES) {
            var mask = SPECIES.indexInRange(i, end);
            var weight = FloatVector.fromArray(SPECIES, w, i, mask);
            var v = FloatVector.fromArray(SPECIES, velocity, i, mask)
                    .mul(launch.momentum())
                    .add(FloatVector.fromArray(SPECIES, launch.g().array(), i, mask))
                    .add(weight.mul(launch.weightDecay()));
            v.intoArray(velocity, i, mask);
            weight.sub(v.mul(launch.rates().array()[0])).intoArray(w, i, mask);
        }
    }
}

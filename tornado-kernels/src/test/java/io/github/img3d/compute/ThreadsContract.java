package io.github.img3d.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.github.img3d.compute.NormContract.Norm;
import io.github.img3d.compute.launch.BiasLaunch;
import io.github.img3d.compute.launch.ConcatenationLaunch;
import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.HalvingLaunch;
import io.github.img3d.compute.launch.Launch;
import io.github.img3d.compute.launch.LossLaunch;
import io.github.img3d.compute.launch.NormLaunch;
import io.github.img3d.compute.launch.OptimizerLaunch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Results whose bytes are the same for any number of threads. */
abstract class ThreadsContract {

    abstract Backend backend(int threads);

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("io.github.img3d.compute.ProductContract#products")
    void productsHaveTheSameBytes(Product product) {
        assertSameBytes(() -> everything(product));
    }

    @Test
    void normsHaveTheSameBytes() {
        assertSameBytes(() -> Norm.of(531, 17, 1, NormLaunch.RELU).launches());
    }

    @Test
    void mapsHaveTheSameBytes() {
        var a = Runs.random("a", 1031 * 5);
        assertSameBytes(() -> List.of(
                new ConcatenationLaunch.Concatenate(
                        a, Runs.random("b", 1031 * 2), Runs.zeros("y", 1031 * 7), 1031, 5, 2),
                new ConcatenationLaunch.PartGradient(
                        Runs.random("dY", 1031 * 7), Runs.random("dX", 1031 * 2), 1031, 7, 5, 2),
                new HalvingLaunch.Halve(Runs.random("x", 4 * 31 * 33 * 3), Runs.zeros("half", 31 * 33 * 3), 31, 33, 3),
                new HalvingLaunch.HalveGradient(
                        Runs.random("dHalf", 31 * 33 * 3), Runs.random("dWhole", 4 * 31 * 33 * 3), 31, 33, 3)));
    }

    @Test
    void lossesHaveTheSameBytes() {
        var scene = RayLossContract.Scene.random(3, 19, 17);
        int dDepths = scene.depths().length;
        assertSameBytes(() -> List.of(
                scene.distance(Runs.zeros("distance", scene.of().terms())),
                scene.slope(Runs.zeros("slope", scene.of().terms())),
                scene.likelihood(Runs.zeros("likelihood", scene.of().terms())),
                scene.distanceGradient(Runs.random("dDistance", dDepths)),
                scene.slopeGradient(Runs.random("dSlope", dDepths)),
                scene.likelihoodGradient(Runs.random("dLikelihood", dDepths)),
                new LossLaunch.BinCrossEntropy(
                        Runs.random("logits", 7 * 37), Runs.random("truth", 7 * 37), Runs.zeros("terms", 7), 7, 37),
                new LossLaunch.BinCrossEntropyGradient(
                        Runs.random("logits", 7 * 37),
                        Runs.random("truth", 7 * 37),
                        Runs.random("dLogits", 7 * 37),
                        7,
                        37,
                        0.1f)));
    }

    @Test
    void optimizersHaveTheSameBytes() {
        assertSameBytes(() -> List.of(
                new OptimizerLaunch.Adam(
                        Runs.random("w", 1001),
                        Runs.random("g", 1001),
                        Runs.random("m", 1001),
                        Runs.zeros("v", 1001),
                        Floats.of("rates", 0.1f, 0.1f, 0.001f),
                        0.9f,
                        0.999f,
                        1e-8f,
                        0.01f),
                new OptimizerLaunch.Average(
                        Runs.random("w", 1001), Runs.random("average", 1001), Floats.of("rate", 0.1f)),
                new BiasLaunch.BiasGradient(Runs.random("dY", 1031 * 3), Runs.random("dBias", 3), 1031, 3)));
    }

    private static List<Launch> everything(Product product) {
        var oracle = product.oracle();
        var x = Runs.random("x", oracle.inputs());
        var w = Runs.random("w", oracle.weights());
        var y = Runs.zeros("y", oracle.outputs());
        var launches = new ArrayList<Launch>();
        launches.addAll(product.forward(x, w, Runs.random("bias", product.biasElements()), y));
        launches.addAll(product.inputGradient(y, w, Runs.random("dX", oracle.inputs())));
        launches.addAll(product.weightGradient(x, y, Runs.random("dW", oracle.weights())));
        return launches;
    }

    private void assertSameBytes(Supplier<List<Launch>> launches) {
        var one = launches.get();
        Runs.run(backend(1), one);
        for (int threads = 2; threads <= 3; threads++) {
            var several = launches.get();
            Runs.run(backend(threads), several);
            var expected = Runs.outputs(one);
            var actual = Runs.outputs(several);
            for (int i = 0; i < expected.size(); i++) {
                assertArrayEquals(
                        expected.get(i).array(),
                        actual.get(i).array(),
                        expected.get(i) + " with " + threads + " threads");
            }
        }
    }
}

package io.github.img3d.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.img3d.compute.device.JvmKernels;
import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.MatmulLaunch.Multiply;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Weights that no run changes and that are kept in 16 bits; these tests say how far that may move a result. */
class ConstantWeightsTest {

    /** Rounding error of sums of some thousand floats. */
    private static final double ROUNDING = 2e-4;

    static Stream<Arguments> products() {
        return Stream.of(
                argumentSet("one row", 1, 1030, 1024),
                argumentSet("a rest everywhere", 1, 3331, 333),
                argumentSet("one vector and a rest", 3, 70000, 17),
                argumentSet("four rows", 4, 64, 16515));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("products")
    void aWeightIsOffByAtMostA65534thOfTheGreatestInItsColumn(int rows, int inner, int columns) {
        var a = Runs.random("a", rows * inner);
        var b = Runs.random("b", inner * columns);
        var bias = Runs.random("bias", columns);

        float[] c = multiply(a, b, bias, rows, inner, columns, 2);

        for (int i = 0; i < c.length; i++) {
            int m = i / columns;
            int n = i % columns;
            double exact = bias.array()[n];
            double most = 0;
            double inputs = 0;
            for (int k = 0; k < inner; k++) {
                double weight = b.array()[k * columns + n];
                exact += a.array()[m * inner + k] * weight;
                most = Math.max(most, Math.abs(weight));
                inputs += Math.abs(a.array()[m * inner + k]);
            }
            double allowed = inputs * most / 65534 + ROUNDING;
            assertTrue(Math.abs(c[i] - exact) <= allowed, "element " + i + ": " + c[i] + ", exactly " + exact);
        }
    }

    @Test
    void columnsOfGreatSmallAndNoWeightsKeepTheirOwnScale() {
        int inner = 16000;
        int columns = 70;
        var b = Runs.zeros("b", inner * columns);
        for (int k = 0; k < inner; k++) {
            b.array()[k * columns] = 1e6f;
            b.array()[k * columns + 1] = -1e-6f;
            b.array()[k * columns + 69] = k % 2 == 0 ? 3 : -3;
        }
        var a = Floats.of("a", Runs.uniform(new SplittableRandom(1), inner, 1, 1.0001));

        float[] c = multiply(a, b, Runs.zeros("bias", columns), 1, inner, columns, 1);

        Worst.assertClose(
                new double[] {16000.8, -16000.8, 0, 0}, Floats.of("c", c[0] / 1e6f, c[1] * 1e6f, c[2], c[68]), 1e-4);
    }

    @Test
    void theBytesAreTheSameOnAnyThreads() {
        var a = Runs.random("a", 3 * 3331);
        var b = Runs.random("b", 3331 * 777);
        var bias = Runs.random("bias", 777);

        assertArrayEquals(multiply(a, b, bias, 3, 3331, 777, 1), multiply(a, b, bias, 3, 3331, 777, 3));
    }

    private static float[] multiply(Floats a, Floats b, Floats bias, int rows, int inner, int columns, int threads) {
        var c = Runs.zeros("c", rows * columns);
        var launch = new Multiply(a, b, bias, c, rows, inner, columns, 1);
        try (var backend = new JvmBackend(threads, JvmKernels.choose())) {
            backend.prepare(new Program(List.of(launch), List.of(a), List.of(c)))
                    .run();
        }
        return c.array();
    }
}

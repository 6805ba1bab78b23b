package io.github.img3d.compute.device;

import io.github.img3d.compute.Backend;
import io.github.img3d.compute.DeviceException;
import io.github.img3d.compute.Program;
import io.github.img3d.compute.launch.ActivationLaunch.Relu;
import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.MatmulLaunch.Multiply;
import java.util.List;

/**
 * A check that a device computes what the plain kernels compute, and a measurement of its speed: about a second of
 * work.
 *
 * @param gigaflops speed of a matrix product, in 10⁹ operations a second
 * @param gigabytesPerSecond speed of a pass over an array, in 10⁹ bytes a second
 */
record SelfCheck(double gigaflops, double gigabytesPerSecond) {

    private static final int CHECKED = 37;
    private static final double TOLERANCE = 1e-4;
    private static final int SMALL = 64;
    private static final int RUNS_TO_WARM_UP = 400;
    private static final double SECONDS_TO_WARM_UP = 4;
    private static final double ENOUGH_SECONDS = 0.01;
    private static final int LARGEST_MATRIX = 2048;
    private static final int LARGEST_ARRAY = 1 << 26;

    /**
     * Checks and measures a device.
     *
     * @throws DeviceException if the device fails or its results are wrong
     */
    static SelfCheck of(Backend backend) {
        requireRight(backend);
        return new SelfCheck(gigaflops(backend), gigabytesPerSecond(backend));
    }

    static void requireRight(Backend backend) {
        var expected = new Matrices(CHECKED);
        expected.launch().range(0, expected.launch().workItems());
        var actual = new Matrices(CHECKED);
        try (var execution = backend.prepare(actual.program())) {
            execution.run();
            execution.fetch(List.of(actual.c));
        }
        for (int i = 0; i < CHECKED * CHECKED; i++) {
            if (!(Math.abs(actual.c.array()[i] - expected.c.array()[i]) < TOLERANCE)) {
                throw new DeviceException(
                        "%s: wrong result in the self-check, %s for %s: update its driver or take another device"
                                .formatted(
                                        backend.description(),
                                        actual.c.array()[i],
                                        expected.c.array()[i]),
                        null);
            }
        }
    }

    private static double gigaflops(Backend backend) {
        warmUp(backend);
        double best = 0;
        double seconds = 0;
        for (int n = 4 * SMALL; n <= LARGEST_MATRIX && seconds < ENOUGH_SECONDS; n *= 2) {
            seconds = seconds(backend, new Matrices(n).program());
            best = Math.max(best, 2.0 * n * n * n / seconds / 1e9);
        }
        return best;
    }

    /**
     * Runs a small product until the JVM has compiled its kernels, which takes a second, or more where cores are busy.
     */
    private static void warmUp(Backend backend) {
        long end = System.nanoTime() + (long) (SECONDS_TO_WARM_UP * 1e9);
        try (var execution = backend.prepare(new Matrices(SMALL).program())) {
            for (int run = 0; run < RUNS_TO_WARM_UP && System.nanoTime() < end; run++) {
                execution.run();
            }
        }
    }

    private static double gigabytesPerSecond(Backend backend) {
        double best = 0;
        double seconds = 0;
        for (int n = 1 << 20; n <= largestArray() && seconds < ENOUGH_SECONDS; n *= 4) {
            var x = Floats.of("x", new float[n]);
            var y = Floats.of("y", new float[n]);
            seconds = seconds(backend, new Program(List.of(new Relu(x, y)), List.of(), List.of()));
            best = Math.max(best, 8.0 * n / seconds / 1e9);
        }
        return best;
    }

    /** Returns the largest array's size; two of them take at most an eighth of the heap. */
    private static long largestArray() {
        return Math.min(LARGEST_ARRAY, Runtime.getRuntime().maxMemory() / 8 / 8);
    }

    /** Returns the time of the fastest of a few runs. */
    private static double seconds(Backend backend, Program program) {
        long best = Long.MAX_VALUE;
        try (var execution = backend.prepare(program)) {
            for (int run = 0; run < 5; run++) {
                long start = System.nanoTime();
                execution.run();
                best = Math.min(best, System.nanoTime() - start);
            }
        }
        return best / 1e9;
    }

    /** A product whose factors stay on the device, as weights do. */
    private static final class Matrices {

        private final int n;
        private final Floats a;
        private final Floats b;
        private final Floats bias;
        private final Floats c;

        Matrices(int n) {
            this.n = n;
            a = Floats.of("a", wave(n * n, 3));
            b = Floats.of("b", wave(n * n, 7));
            bias = Floats.of("bias", wave(n, 5));
            c = Floats.of("c", new float[n * n]);
        }

        private static float[] wave(int size, int period) {
            var values = new float[size];
            for (int i = 0; i < size; i++) {
                values[i] = (i % period - 1) * 0.25f;
            }
            return values;
        }

        Multiply launch() {
            return new Multiply(a, b, bias, c, n, n, n, 1);
        }

        Program program() {
            return new Program(List.of(launch()), List.of(), List.of());
        }
    }
}

package io.github.img3d.compute;

import static io.github.img3d.compute.Closeness.assertClose;
import static io.github.img3d.compute.Differences.doubles;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.Launch;
import io.github.img3d.compute.launch.RayLossLaunch;
import io.github.img3d.compute.launch.RayLossLaunch.Rays;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The losses of rays as every backend must compute them: a picture's terms to 1e-6 of their sum, gradients to 1e-6. */
abstract class RayLossContract {

    static final float SCALE = 0.3f;

    protected abstract Backend backend();

    /** Random depths with their truth, of which about two thirds count; what does not count is far from the truth. */
    record Scene(Rays of, int width, float[] depths, float[] truth, float[] counted) {

        static Scene random(int batch, int height, int width) {
            var random = new SplittableRandom(42);
            var of = new Rays(batch, height * width);
            var scene = new Scene(
                    of,
                    width,
                    Runs.uniform(random, 4 * batch * height * width, -1, 1),
                    Runs.uniform(random, 2 * batch * height * width, -1, 1),
                    Runs.uniform(random, batch * height * width, 0, 1.5));
            for (int p = 0; p < scene.counted.length; p++) {
                scene.counted[p] = Math.round(scene.counted[p]);
                scene.depths[4 * p] += scene.counted[p] > 0 ? 0 : 1e8f;
            }
            return scene;
        }

        double error(double[] d, int p, int k) {
            return d[4 * p + k] - truth[2 * p + k];
        }

        double distance(double[] d) {
            return sum(p -> Math.abs(error(d, p, 0)) + Math.abs(error(d, p, 1)));
        }

        double slope(double[] d) {
            return sum(p -> (p % width + 1 < width ? slope(d, p, p + 1) : 0)
                    + (p % of.pixels() + width < of.pixels() ? slope(d, p, p + width) : 0));
        }

        private double slope(double[] d, int p, int q) {
            double sum = 0;
            for (int k = 0; k < 2; k++) {
                double step = d[4 * p + k] - d[4 * q + k];
                sum += Math.abs(step - ((double) truth[2 * p + k] - truth[2 * q + k]));
            }
            return counted[q] * sum;
        }

        /** Returns the loss of the errors of {@code at}, which do not move with the depths. */
        double likelihood(double[] d, double[] at) {
            return sum(p -> Math.abs(error(at, p, 0)) * Math.exp(-d[4 * p + 2])
                    + d[4 * p + 2]
                    + Math.abs(error(at, p, 1)) * Math.exp(-d[4 * p + 3])
                    + d[4 * p + 3]);
        }

        private double sum(IntToDoubleFunction pixel) {
            double sum = 0;
            for (int p = 0; p < counted.length; p++) {
                sum += counted[p] == 1 ? pixel.applyAsDouble(p) : 0;
            }
            return sum;
        }

        Launch distance(Floats terms) {
            return new RayLossLaunch.RayDistance(depthsIn(), truthIn(), countedIn(), terms, of);
        }

        Launch distanceGradient(Floats d) {
            return new RayLossLaunch.RayDistanceGradient(depthsIn(), truthIn(), countedIn(), d, of, SCALE);
        }

        Launch slope(Floats terms) {
            return new RayLossLaunch.RaySlope(depthsIn(), truthIn(), countedIn(), terms, of, width);
        }

        Launch slopeGradient(Floats d) {
            return new RayLossLaunch.RaySlopeGradient(depthsIn(), truthIn(), countedIn(), d, of, width, SCALE);
        }

        Launch likelihood(Floats terms) {
            return new RayLossLaunch.RayError(depthsIn(), truthIn(), countedIn(), terms, of);
        }

        Launch likelihoodGradient(Floats d) {
            return new RayLossLaunch.RayErrorGradient(depthsIn(), truthIn(), countedIn(), d, of, SCALE);
        }

        private Floats depthsIn() {
            return Floats.of("depths", depths);
        }

        private Floats truthIn() {
            return Floats.of("truth", truth);
        }

        private Floats countedIn() {
            return Floats.of("counted", counted);
        }
    }

    static Stream<Arguments> scenes() {
        return Stream.of(
                argumentSet("one pixel", Scene.random(1, 1, 1)),
                argumentSet("odd sizes, wider than high", Scene.random(3, 5, 7)),
                argumentSet("a column", Scene.random(2, 9, 1)),
                argumentSet("more than a block, not whole ones", Scene.random(2, 19, 17)),
                argumentSet("whole blocks", Scene.random(2, 16, 16)));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("scenes")
    void distanceIsThatOfTheOracle(Scene scene) {
        assertTotal(scene.distance(doubles(scene.depths)), scene, scene::distance);
        assertGradient(scene::distance, scene, scene::distanceGradient);
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("scenes")
    void slopeIsThatOfTheOracle(Scene scene) {
        assertTotal(scene.slope(doubles(scene.depths)), scene, scene::slope);
        assertGradient(scene::slope, scene, scene::slopeGradient);
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("scenes")
    void likelihoodIsThatOfTheOracleAndTeachesTheErrorsAlone(Scene scene) {
        double[] at = doubles(scene.depths);
        assertTotal(scene.likelihood(at, at), scene, scene::likelihood);
        assertGradient(d -> scene.likelihood(d, at), scene, scene::likelihoodGradient);
    }

    @Test
    void trueDepthsHaveNoLossAndNoGradient() {
        var scene = Scene.random(2, 5, 3);
        for (int p = 0; p < scene.counted.length; p++) {
            System.arraycopy(scene.truth, 2 * p, scene.depths, 4 * p, 2);
        }

        assertArrayEquals(new float[2], run(scene::distance, 2));
        assertArrayEquals(new float[2], run(scene::slope, 2));
        assertArrayEquals(new float[120], run(scene::distanceGradient, 120));
        assertArrayEquals(new float[120], run(scene::slopeGradient, 120));
    }

    @Test
    void aSurfaceMovedAsAWholeHasTheRightSlopes() {
        var scene = Scene.random(1, 4, 4);
        Arrays.fill(scene.truth, 0.25f);
        Arrays.fill(scene.depths, 0.75f);

        assertArrayEquals(new float[1], run(scene::slope, 1));
        assertArrayEquals(new float[64], run(scene::slopeGradient, 64));
    }

    @Test
    void rowsThatDoNotFillThePictureAreRefused() {
        var depths = Floats.of("depths", new float[24]);
        var truth = Floats.of("truth", new float[12]);
        var counted = Floats.of("counted", new float[6]);
        var terms = Floats.of("terms", 0);

        var e = assertThrows(
                IllegalArgumentException.class,
                () -> new RayLossLaunch.RaySlope(depths, truth, counted, terms, new Rays(1, 6), 4));

        assertEquals("6 pixels, expected rows of 4", e.getMessage());
    }

    private void assertTotal(double expected, Scene scene, Function<Floats, Launch> launch) {
        float[] terms = run(launch, scene.of.terms());
        assertClose(new double[] {expected}, new float[] {(float) sum(terms)}, 1e-6);
    }

    private void assertGradient(ToDoubleFunction<double[]> loss, Scene scene, Function<Floats, Launch> launch) {
        var d = Runs.random("dDepths", scene.depths.length);
        double[] expected = Differences.gradient(x -> SCALE * loss.applyAsDouble(x), doubles(scene.depths));
        for (int i = 0; i < expected.length; i++) {
            expected[i] += d.array()[i];
        }

        Runs.run(backend(), launch.apply(d));

        assertClose(expected, d.array(), 1e-6);
    }

    private float[] run(Function<Floats, Launch> launch, int size) {
        var result = Runs.zeros("result", size);
        Runs.run(backend(), launch.apply(result));
        return result.array();
    }

    private static double sum(float[] terms) {
        double sum = 0;
        for (float term : terms) {
            sum += term;
        }
        return sum;
    }
}

package io.github.img3d.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.img3d.compute.SplatScene.Rule;
import io.github.img3d.compute.device.JvmKernels;
import io.github.img3d.compute.launch.FillLaunch;
import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.FusionLaunch;
import io.github.img3d.compute.launch.SplatSize;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Splats and fusion by vectors, which give the plain kernels' very bytes on any number of threads. */
class VectorSplatTest {

    private final SplittableRandom random = new SplittableRandom(5);

    static Stream<Arguments> sizes() {
        return Stream.of(
                        argumentSet("fewer points than a vector", new SplatSize(2, 3, 3, 5, 7, 5)),
                        argumentSet("one vector of points, one pixel", new SplatSize(1, 1, 16, 1, 1, 8)),
                        argumentSet("several chunks, the last of an odd size", new SplatSize(2, 3, 2085, 19, 23, 5)),
                        argumentSet("a crowd in few pixels", new SplatSize(1, 2, 1501, 3, 2, 2)),
                        argumentSet("no upscaling", new SplatSize(3, 2, 1025, 16, 32, 1)))
                .flatMap(size -> Stream.of(Rule.values())
                        .map(rule -> argumentSet(size.getName() + ", " + rule, size.get()[0], rule)));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("sizes")
    void picturesAndGradientsAreThePlainKernels(SplatSize size, Rule rule) {
        assertPlain(scene(size, points(size)), rule);
    }

    @ParameterizedTest
    @EnumSource
    void pointsThatAreNoNumbersAreThePlainKernelsToo(Rule rule) {
        var size = new SplatSize(1, 2, 700, 6, 5, 3);
        float[] points = points(size);
        float[] odd = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 1e30f, -1e30f, 0f, -0f};
        for (int i = 0; i < points.length; i += 11) {
            points[i] = odd[i % odd.length];
        }

        assertPlain(scene(size, points), rule);
    }

    private void assertPlain(SplatScene scene, Rule rule) {
        float[] probe =
                Runs.uniform(random, scene.size().images() * scene.size().pixels(), -1, 1);
        var expected = results(scene, rule, probe, JvmBackend.plain(1));
        for (int threads = 1; threads <= 3; threads++) {
            var actual = results(scene, rule, probe, new JvmBackend(threads, JvmKernels.choose()));
            for (int i = 0; i < expected.size(); i++) {
                assertArrayEquals(
                        expected.get(i).array(),
                        actual.get(i).array(),
                        expected.get(i).name() + ", " + threads + " threads");
            }
        }
    }

    /** Returns the pictures, and the gradient both added to ones and assigned over other values. */
    private static List<Floats> results(SplatScene scene, Rule rule, float[] probe, Backend backend) {
        var d = Floats.of("d", probe);
        var added = Floats.of("added gradient", new float[scene.points().length]);
        var put = Runs.random("put gradient", scene.points().length);
        var r = scene.new Rendering();
        Runs.run(
                backend,
                List.of(
                        r.project(),
                        r.bin(),
                        r.splat(rule),
                        new FillLaunch.Fill(added, 1),
                        r.gradient(rule, d, d, r.pose, added),
                        new FillLaunch.Fill(put, 0),
                        r.gradient(rule, d, d, r.pose, put)));
        return List.of(r.depth, r.maskLogit, r.collision, added, put);
    }

    private SplatScene scene(SplatSize size, float[] points) {
        return new SplatScene(size, points, SplatOracle.rotations(random, size.images()));
    }

    /** Returns points; some lie outside the picture, and half are hidden. */
    private float[] points(SplatSize size) {
        return Runs.uniform(random, size.batch() * 4 * size.points(), -0.7, 0.7);
    }

    static Stream<Arguments> fusions() {
        return Stream.of(
                argumentSet("one pixel, one view", 1, 1, 1),
                argumentSet("several blocks, the last of an odd size", 3, 5, 401),
                argumentSet("eight views", 2, 8, 256));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("fusions")
    void fusedPointsAndTheirGradientsAreThePlainKernels(int batch, int views, int pixels) {
        var expected = fused(batch, views, pixels, JvmBackend.plain(1));
        var actual = fused(batch, views, pixels, new JvmBackend(2, JvmKernels.choose()));

        for (int i = 0; i < expected.size(); i++) {
            assertArrayEquals(
                    expected.get(i).array(),
                    actual.get(i).array(),
                    expected.get(i).name());
        }
    }

    private static List<Floats> fused(int batch, int views, int pixels, Backend backend) {
        int size = batch * pixels * 4 * views;
        var matrices = Runs.random("viewToObject", views * 12);
        var points = Runs.zeros("points", size);
        var added = Runs.random("added gradient", size);
        var put = Runs.random("put gradient", size);
        Runs.run(
                backend,
                List.of(
                        new FusionLaunch.Fuse(Runs.random("maps", size), matrices, points, batch, views, pixels),
                        new FusionLaunch.FuseGradient(points, matrices, added, batch, views, pixels),
                        new FillLaunch.Fill(put, 0),
                        new FusionLaunch.FuseGradient(points, matrices, put, batch, views, pixels)));
        return List.of(points, added, put);
    }
}

package io.github.img3d.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.github.img3d.compute.SplatScene.Cloud;
import io.github.img3d.compute.SplatScene.Rule;
import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.FusionLaunch;
import io.github.img3d.compute.launch.Ints;
import io.github.img3d.compute.launch.LossLaunch;
import io.github.img3d.compute.launch.NeighbourLaunch;
import io.github.img3d.compute.launch.SplatSize;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kernels, whose results do not depend on how items are shared out. */
class SameBytesTest {

    @ParameterizedTest
    @EnumSource
    void renderingHasTheSameBytesOnAnyNumberOfThreads(Rule rule) {
        var scene = SplatScene.random(new SplatSize(2, 3, 61, 5, 7, 5), Cloud.MIXED, 13);
        float[] probe = Runs.uniform(new SplittableRandom(1), 2 * 3 * 5 * 7, -1, 1);

        assertSame(backend -> {
            var pictures = scene.render(backend, rule);
            float[] gradient = scene.gradient(backend, rule, probe, probe, scene.poses());
            return List.of(pictures.depth.array(), pictures.maskLogit.array(), pictures.collision.array(), gradient);
        });
    }

    @Test
    void fusionHasTheSameBytesOnAnyNumberOfThreads() {
        var random = new SplittableRandom(2);
        var maps = Floats.of("maps", Runs.uniform(random, 3 * 7 * 20, -1, 1));
        var matrices = Floats.of("viewToObject", Runs.uniform(random, 60, -1, 1));

        assertSame(backend -> {
            var points = Floats.of("points", new float[maps.size()]);
            var dMaps = Floats.of("dMaps", new float[maps.size()]);
            Runs.run(
                    backend,
                    new FusionLaunch.Fuse(maps, matrices, points, 3, 5, 7),
                    new FusionLaunch.FuseGradient(points, matrices, dMaps, 3, 5, 7));
            return List.of(points.array(), dMaps.array());
        });
    }

    @Test
    void neighboursHaveTheSameBytesOnAnyNumberOfThreads() {
        var of = new NeighbourLaunch.Samples(3, 37, 11);
        var random = new SplittableRandom(4);
        var from = Floats.of("from", Runs.uniform(random, 3 * 3 * 37, -1, 1));
        var to = Floats.of("to", Runs.uniform(random, 3 * 3 * 37, -1, 1));

        assertSame(backend -> {
            var nearest = Ints.planned("nearest", 3 * 11);
            var outputs = Stream.of(3, from.size(), to.size())
                    .map(size -> Floats.of("out", new float[size]))
                    .toList();
            Runs.run(
                    backend,
                    new NeighbourLaunch.Nearest(from, to, nearest, of),
                    new NeighbourLaunch.NeighbourDistance(from, to, nearest, outputs.get(0), of),
                    new NeighbourLaunch.FromGradient(from, to, nearest, outputs.get(1), of, 0.1f),
                    new NeighbourLaunch.ToGradient(from, to, nearest, outputs.get(2), of, 0.1f));
            return outputs.stream().map(Floats::array).toList();
        });
    }

    @Test
    void lossesHaveTheSameBytesOnAnyNumberOfThreads() {
        var random = new SplittableRandom(3);
        var maps = Floats.of("maps", Runs.uniform(random, 5 * 35 * 12, -9, 9));
        var depth = Floats.of("depth", Runs.uniform(random, 5 * 35 * 3, 0, 2));
        var of = new LossLaunch.ViewTerms(5, 3, 5, 7, 1, 1, 12, 9);

        assertSame(backend -> {
            var outputs = Stream.of(5, 5, maps.size(), 1)
                    .map(size -> Floats.of("out", new float[size]))
                    .toList();
            Runs.run(
                    backend,
                    new LossLaunch.ViewDistance(maps, depth, maps, outputs.get(0), of),
                    new LossLaunch.Bce(maps, depth, outputs.get(1), 5, 35, 3, 12, 9),
                    new LossLaunch.ViewDistanceGradient(maps, depth, maps, outputs.get(2), of, 0.1f),
                    new LossLaunch.BceGradient(maps, depth, outputs.get(2), 5, 35, 3, 12, 9, 0.1f),
                    new LossLaunch.Total(outputs.get(1), outputs.get(3), 5, 0.1f));
            return outputs.stream().map(Floats::array).toList();
        });
    }

    private static void assertSame(Function<Backend, List<float[]>> computation) {
        var results = new ArrayList<List<float[]>>();
        for (int threads = 1; threads <= 3; threads++) {
            try (var backend = JvmBackend.plain(threads)) {
                results.add(computation.apply(backend));
            }
        }
        for (int k = 0; k < results.getFirst().size(); k++) {
            assertArrayEquals(results.get(0).get(k), results.get(1).get(k), "output " + k + ", 2 threads");
            assertArrayEquals(results.get(0).get(k), results.get(2).get(k), "output " + k + ", 3 threads");
        }
    }
}

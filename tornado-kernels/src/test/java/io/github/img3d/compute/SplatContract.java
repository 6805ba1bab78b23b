package io.github.img3d.compute;

import static io.github.img3d.compute.Closeness.assertClose;
import static io.github.img3d.compute.Differences.doubles;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.img3d.compute.SplatScene.Cloud;
import io.github.img3d.compute.SplatScene.Rule;
import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.Ints;
import io.github.img3d.compute.launch.ProjectionLaunch;
import io.github.img3d.compute.launch.SplatSize;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pseudo-renderer as every backend must compute it. A depth is 1/S − 10, which loses two digits of a float, so
 * depths agree with double precision to 1e-5, and the rest to 1e-6 of its size.
 */
abstract class SplatContract {

    protected abstract Backend backend();

    static Stream<Arguments> scenes() {
        return Stream.of(
                        argumentSet("one point, one pixel", new SplatSize(1, 1, 1, 1, 1, 1), Cloud.VISIBLE),
                        argumentSet("no upscaling, many points a pixel", new SplatSize(2, 3, 41, 3, 5, 1), Cloud.MIXED),
                        argumentSet("upscale 2", new SplatSize(3, 1, 37, 5, 3, 2), Cloud.MIXED),
                        argumentSet("upscale 5", new SplatSize(2, 3, 101, 7, 5, 5), Cloud.MIXED),
                        argumentSet("upscale 8, the most", new SplatSize(1, 2, 67, 3, 3, 8), Cloud.MIXED),
                        argumentSet("several points a cell", new SplatSize(1, 2, 61, 2, 1, 2), Cloud.VISIBLE),
                        argumentSet("all points hidden", new SplatSize(1, 2, 23, 3, 5, 5), Cloud.HIDDEN),
                        argumentSet("all points outside", new SplatSize(2, 2, 9, 3, 3, 2), Cloud.OUTSIDE))
                .flatMap(scene -> Stream.of(Rule.values())
                        .map(rule -> argumentSet(scene.getName() + ", " + rule, scene.get()[0], scene.get()[1], rule)));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("scenes")
    void picturesAreThoseOfTheOracle(SplatSize size, Cloud cloud, Rule rule) {
        var scene = SplatScene.random(size, cloud, 7);
        var expected = scene.expected(rule, doubles(scene.points()));

        var actual = scene.render(backend(), rule);

        assertClose(expected.depth(), actual.depth.array(), 1e-5);
        assertClose(expected.maskLogit(), actual.maskLogit.array(), 1e-6);
        assertArrayEquals(expected.collision(), doubles(actual.collision.array()));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("scenes")
    void gradientMatchesFiniteDifferencesAndIsAdded(SplatSize size, Cloud cloud, Rule rule) {
        var scene = SplatScene.random(size, cloud, 11);
        float[] dDepth = depthProbe(scene, rule);
        float[] dMaskLogit = maskProbe(scene);

        var actual = scene.gradient(backend(), rule, dDepth, dMaskLogit, scene.poses());

        assertClose(scene.differences(rule, dDepth, dMaskLogit), actual, 1e-5);
    }

    @ParameterizedTest
    @EnumSource
    void aTransposedPoseInTheGradientIsNoticed(Rule rule) {
        var scene = SplatScene.random(new SplatSize(1, 1, 31, 5, 5, 5), Cloud.VISIBLE, 3);
        float[] dDepth = depthProbe(scene, rule);
        float[] dMaskLogit = maskProbe(scene);
        float[] transposed = scene.poses().clone();
        transposed[6] = scene.poses()[2];
        transposed[7] = scene.poses()[5];

        var actual = scene.gradient(backend(), rule, dDepth, dMaskLogit, transposed);

        var worst = Closeness.worst(scene.differences(rule, dDepth, dMaskLogit), actual);
        assertTrue(worst.error() > 1e-2, worst::toString);
    }

    @ParameterizedTest
    @EnumSource
    void aPictureWithoutPointsIsFarAwayAndEmpty(Rule rule) {
        var scene = SplatScene.random(new SplatSize(1, 1, 3, 2, 2, 5), Cloud.OUTSIDE, 5);

        var actual = scene.render(backend(), rule);

        assertArrayEquals(new float[] {1e8f, 1e8f, 1e8f, 1e8f}, actual.depth.array(), 16f);
        assertArrayEquals(new float[] {-1, -1, -1, -1}, actual.maskLogit.array());
        assertArrayEquals(new float[4], actual.collision.array());
    }

    @ParameterizedTest
    @EnumSource
    void pointsThatAreNoNumbersFallOutside(Rule rule) {
        float nan = Float.NaN;
        float infinity = Float.POSITIVE_INFINITY;
        var size = new SplatSize(1, 1, 4, 1, 1, 1);
        float[] points = {nan, 0, infinity, 1e30f, 0, nan, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1};

        var actual = new SplatScene(size, points, identity()).render(backend(), rule);

        assertEquals(0f, actual.collision.array()[0]);
    }

    @Test
    void halvesAreRoundedToTheEvenCell() {
        // Four cells in a row, x on the grid from −0.5 to 3.5: cells 0, 0, 2, 2 and outside.
        float[] points = {-0.625f, -0.375f, -0.125f, 0.125f, 0.375f, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1};
        var size = new SplatSize(1, 1, 5, 1, 4, 1);

        var actual = new SplatScene(size, points, identity()).render(backend(), Rule.SUMMED);

        // The row: y = 1·0.5 = 0.5, to row 0.
        assertArrayEquals(new float[] {2, 0, 2, 0}, actual.collision.array());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, -1})
    void refusesAnUpscaleThatHasNoRoom(int upscale) {
        var e = assertThrows(IllegalArgumentException.class, () -> new SplatSize(1, 1, 1, 1, 1, upscale));

        assertEquals("upscale " + upscale + ", expected 1 to 8", e.getMessage());
    }

    @Test
    void refusesBuffersOfAnotherSize() {
        var size = new SplatSize(1, 2, 3, 4, 5, 1);
        var points = Floats.planned("points", 12);
        var poses = Floats.planned("poses", 9);

        var e = assertThrows(
                IllegalArgumentException.class,
                () -> new ProjectionLaunch.Project(points, poses, Ints.planned("cells", 6), size));

        assertEquals("poses[9], expected 18 elements, at least 1", e.getMessage());
    }

    private static float[] identity() {
        return new float[] {1, 0, 0, 0, 1, 0, 0, 0, 1};
    }

    /** Returns the weights of the depths; 0 where nothing is hit, since a difference of 1e8s has no digits left. */
    private static float[] depthProbe(SplatScene scene, Rule rule) {
        double[] depth = scene.expected(rule, doubles(scene.points())).depth();
        float[] probe = Runs.uniform(new SplittableRandom(1), depth.length, -1, 1);
        for (int i = 0; i < depth.length; i++) {
            probe[i] = depth[i] > 1e6 ? 0f : probe[i];
        }
        return probe;
    }

    private static float[] maskProbe(SplatScene scene) {
        return Runs.uniform(
                new SplittableRandom(2), scene.size().images() * scene.size().pixels(), -1, 1);
    }
}

package io.github.img3d.compute;

import static io.github.img3d.compute.Differences.doubles;

import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.Ints;
import io.github.img3d.compute.launch.Launch;
import io.github.img3d.compute.launch.ProjectionLaunch;
import io.github.img3d.compute.launch.SplatLaunch;
import io.github.img3d.compute.launch.SplatSize;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Points {@code [B,4,I]} and the poses they are seen from. */
record SplatScene(SplatSize size, float[] points, float[] poses) {

    enum Cloud {
        MIXED,
        VISIBLE,
        HIDDEN,
        OUTSIDE
    }

    /** The rule by which points decide a pixel. */
    enum Rule {
        SUMMED,
        NEAREST
    }

    /** Makes a scene whose points keep away from the borders between cells, where rounding has no derivative. */
    static SplatScene random(SplatSize size, Cloud cloud, long seed) {
        var random = new SplittableRandom(seed);
        float[] poses = SplatOracle.rotations(random, size.images());
        var oracle = new SplatOracle(size, poses);
        float[] points = new float[size.batch() * 4 * size.points()];
        for (int b = 0; b < size.batch(); b++) {
            for (int i = 0; i < size.points(); i++) {
                do {
                    place(points, b * 4 * size.points() + i, size.points(), cloud, random);
                } while (!fits(oracle, doubles(points), b, i, cloud));
            }
        }
        return new SplatScene(size, points, poses);
    }

    private static void place(float[] points, int at, int row, Cloud cloud, SplittableRandom random) {
        double reach = cloud == Cloud.OUTSIDE ? 4 : 0.6;
        for (int r = 0; r < 3; r++) {
            points[at + r * row] = (float) random.nextDouble(-reach, reach);
        }
        double logit = random.nextDouble(0.1, 3);
        boolean hidden = cloud == Cloud.HIDDEN || cloud != Cloud.VISIBLE && random.nextBoolean();
        points[at + 3 * row] = (float) (hidden ? -logit : logit);
    }

    private static boolean fits(SplatOracle oracle, double[] points, int b, int i, Cloud cloud) {
        return oracle.isSteady(points, b, i) && (cloud != Cloud.OUTSIDE || oracle.isOutside(points, b, i));
    }

    SplatOracle.Pictures expected(Rule rule, double[] at) {
        var oracle = new SplatOracle(size, poses);
        return rule == Rule.SUMMED ? oracle.summed(at) : oracle.nearest(at);
    }

    /** The buffers of one rendering; the pictures come back to the host. */
    final class Rendering {

        final Floats cloud = Floats.of("points", points);
        final Floats pose = Floats.of("poses", poses);
        final Floats depth = pictures("depth");
        final Floats maskLogit = pictures("maskLogit");
        final Floats collision = pictures("collision");
        final Ints cells = Ints.planned("cells", size.images() * size.points());
        final Ints starts = Ints.planned("starts", size.images() * (size.pixels() + 1));
        final Ints order = Ints.planned("order", size.images() * size.points());
        final Ints winners = Ints.planned("winners", 2 * depth.size());

        private Floats pictures(String name) {
            return Floats.of(name, new float[size.images() * size.pixels()]);
        }

        Launch project() {
            return new ProjectionLaunch.Project(cloud, pose, cells, size);
        }

        Launch bin() {
            return new ProjectionLaunch.Bin(cells, starts, order, size);
        }

        Launch splat(Rule rule) {
            return switch (rule) {
                case SUMMED ->
                    new SplatLaunch.SplatSummed(
                            cloud, pose, cells, starts, order, depth, maskLogit, collision, winners, size);
                case NEAREST ->
                    new SplatLaunch.SplatNearest(
                            cloud, pose, starts, order, depth, maskLogit, collision, winners, size);
            };
        }

        Launch gradient(Rule rule, Floats dDepth, Floats dMaskLogit, Floats by, Floats dPoints) {
            return switch (rule) {
                case SUMMED ->
                    new SplatLaunch.SplatSummedGradient(
                            dDepth, dMaskLogit, cloud, by, cells, depth, winners, dPoints, size);
                case NEAREST ->
                    new SplatLaunch.SplatNearestGradient(dDepth, dMaskLogit, cloud, by, cells, winners, dPoints, size);
            };
        }
    }

    Rendering render(Backend backend, Rule rule) {
        var rendering = new Rendering();
        Runs.run(backend, rendering.project(), rendering.bin(), rendering.splat(rule));
        return rendering;
    }

    /** Returns the gradient, added to an array of ones, less those ones. */
    float[] gradient(Backend backend, Rule rule, float[] dDepth, float[] dMaskLogit, float[] by) {
        float[] dPoints = new float[points.length];
        Arrays.fill(dPoints, 1f);
        var r = new Rendering();
        var gradient = r.gradient(
                rule,
                Floats.of("dDepth", dDepth),
                Floats.of("dMaskLogit", dMaskLogit),
                Floats.of("gradientPoses", by),
                Floats.of("dPoints", dPoints));
        Runs.run(backend, r.project(), r.bin(), r.splat(rule), gradient);
        for (int i = 0; i < dPoints.length; i++) {
            dPoints[i] -= 1f;
        }
        return dPoints;
    }

    /** Returns finite differences of {@code Σ dDepth·depth + dMaskLogit·maskLogit}. */
    double[] differences(Rule rule, float[] dDepth, float[] dMaskLogit) {
        return Differences.gradient(
                at -> {
                    var pictures = expected(rule, at);
                    return Differences.dot(pictures.depth(), dDepth)
                            + Differences.dot(pictures.maskLogit(), dMaskLogit);
                },
                doubles(points));
    }
}

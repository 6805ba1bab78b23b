package io.github.img3d.render;

import io.github.img3d.DeviceUnderTest;
import io.github.img3d.compute.Program;
import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.FusionLaunch;
import io.github.img3d.compute.launch.Ints;
import io.github.img3d.compute.launch.Launch;
import io.github.img3d.compute.launch.LossLaunch;
import io.github.img3d.compute.launch.ProjectionLaunch;
import io.github.img3d.compute.launch.SplatLaunch;
import io.github.img3d.compute.launch.SplatSize;
import io.github.img3d.geometry.Viewpoints;
import java.util.ArrayList;
import java.util.List;

/**
 * The ellipsoid's maps, fused and rendered by the kernels from a ninth camera: pictures {@code [P]} and their losses.
 */
final class EllipsoidRendering {

    private static final int SIDE = Ellipsoid.SIDE;
    private static final int PIXELS = Ellipsoid.PIXELS;
    private static final int POINTS = Viewpoints.FIXED.size() * PIXELS;

    private final Floats maps = Floats.of("maps", Ellipsoid.maps());
    private final Floats viewToObject =
            Floats.of("viewToObject", Viewpoints.viewToObject(SIDE, SIDE, Viewpoints.FIXED.size()));
    private final Floats points = Floats.of("points", new float[4 * POINTS]);
    private final Floats poses = Floats.of("poses", Ellipsoid.NOVEL.rowMajor());
    private final Floats target = Floats.of("target", Ellipsoid.trueDepth());
    private final Floats mask = Floats.of("mask", Ellipsoid.trueMask());
    private final Floats depth = Floats.of("depth", new float[PIXELS]);
    private final Floats maskLogit = Floats.of("maskLogit", new float[PIXELS]);
    private final Floats collision = Floats.of("collision", new float[PIXELS]);
    private final Floats distance = Floats.of("distance", 0f);
    private final Floats entropy = Floats.of("entropy", 0f);
    private final Ints cells = Ints.planned("cells", POINTS);
    private final Ints starts = Ints.planned("starts", PIXELS + 1);
    private final Ints order = Ints.planned("order", POINTS);
    private final Ints winners = Ints.planned("winners", 2 * PIXELS);

    static EllipsoidRendering summed(int upscale) {
        var r = new EllipsoidRendering();
        var size = size(upscale);
        r.run(
                size,
                new SplatLaunch.SplatSummed(
                        r.points,
                        r.poses,
                        r.cells,
                        r.starts,
                        r.order,
                        r.depth,
                        r.maskLogit,
                        r.collision,
                        r.winners,
                        size));
        return r;
    }

    static EllipsoidRendering nearest() {
        var r = new EllipsoidRendering();
        var size = size(1);
        r.run(
                size,
                new SplatLaunch.SplatNearest(
                        r.points, r.poses, r.starts, r.order, r.depth, r.maskLogit, r.collision, r.winners, size));
        return r;
    }

    private static SplatSize size(int upscale) {
        return new SplatSize(1, 1, POINTS, SIDE, SIDE, upscale);
    }

    private void run(SplatSize size, Launch splat) {
        var launches = new ArrayList<Launch>();
        launches.add(new FusionLaunch.Fuse(maps, viewToObject, points, 1, Viewpoints.FIXED.size(), PIXELS));
        launches.add(new ProjectionLaunch.Project(points, poses, cells, size));
        launches.add(new ProjectionLaunch.Bin(cells, starts, order, size));
        launches.add(splat);
        launches.add(new LossLaunch.MaskedDistance(depth, target, collision, distance, 1, PIXELS));
        launches.add(new LossLaunch.Bce(maskLogit, mask, entropy, 1, 1, PIXELS, PIXELS, 0));
        var outputs = List.of(depth, maskLogit, collision, distance, entropy);
        try (var backend = DeviceUnderTest.open()) {
            backend.prepare(new Program(launches, List.of(), outputs)).run();
        }
    }

    float[] depth() {
        return depth.array();
    }

    float[] maskLogit() {
        return maskLogit.array();
    }

    float[] collision() {
        return collision.array();
    }

    float distance() {
        return distance.array()[0];
    }

    float entropy() {
        return entropy.array()[0];
    }
}

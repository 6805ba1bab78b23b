package io.github.img3d.metric;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.geometry.Camera;
import java.util.Arrays;
import java.util.BitSet;
import org.ejml.data.DMatrix3;

/**
 * A cloud as a camera sees it, each point as a disc of one size on the picture: the least depth at each of a square's
 * pixels.
 */
final class Discs {

    /** Radius of a disc in object units, at the depth of the object's centre. */
    private static final double RADIUS = 0.008;

    /** Difference of depths, in object units, from which a point hides another; less would let slanted surfaces hide themselves. */
    private static final double HIDING = 0.03;

    private static final float NOTHING = Float.POSITIVE_INFINITY;

    private final PointCloud cloud;
    private final Camera camera;
    private final int side;
    private final double radius;
    private final float[] depths;

    private Discs(PointCloud cloud, Camera camera, int side) {
        this.cloud = cloud;
        this.camera = camera;
        this.side = side;
        this.radius = RADIUS * camera.pixels(camera.projection().distance());
        this.depths = new float[side * side];
    }

    /**
     * Draws a cloud.
     *
     * @param camera whose crop leads to a picture of {@code side} pixels a side
     */
    static Discs of(PointCloud cloud, Camera camera, int side) {
        var discs = new Discs(cloud, camera, side);
        Arrays.fill(discs.depths, NOTHING);
        for (int i = 0; i < cloud.size(); i++) {
            discs.draw(discs.seen(i));
        }
        return discs;
    }

    /** Returns the radius of the discs in pixels. */
    double radius() {
        return radius;
    }

    /** Returns the pixels that a disc covers. */
    BitSet covered() {
        var covered = new BitSet(depths.length);
        for (int p = 0; p < depths.length; p++) {
            covered.set(p, depths[p] < NOTHING);
        }
        return covered;
    }

    /** Returns the numbers of the points in the picture that no other point hides. */
    BitSet visible() {
        var visible = new BitSet(cloud.size());
        for (int i = 0; i < cloud.size(); i++) {
            var seen = seen(i);
            long x = Math.round(seen.a1);
            long y = Math.round(seen.a2);
            boolean inside = x >= 0 && y >= 0 && x < side && y < side;
            visible.set(i, inside && seen.a3 - depths[(int) (y * side + x)] <= HIDING);
        }
        return visible;
    }

    private DMatrix3 seen(int point) {
        float[] p = cloud.positions();
        return camera.project(new DMatrix3(p[3 * point], p[3 * point + 1], p[3 * point + 2]));
    }

    private void draw(DMatrix3 seen) {
        if (!(seen.a3 > 0)) {
            return;
        }
        int bottom = (int) Math.min(side - 1, Math.floor(seen.a2 + radius));
        for (int y = (int) Math.max(0, Math.ceil(seen.a2 - radius)); y <= bottom; y++) {
            double half = Math.sqrt(Math.max(0, radius * radius - (y - seen.a2) * (y - seen.a2)));
            int right = (int) Math.min(side - 1, Math.floor(seen.a1 + half));
            for (int x = (int) Math.max(0, Math.ceil(seen.a1 - half)); x <= right; x++) {
                depths[y * side + x] = Math.min(depths[y * side + x], (float) seen.a3);
            }
        }
    }
}

package io.github.img3d.source;

import io.github.img3d.mesh.Bounds;
import io.github.img3d.mesh.TriangleMesh;
import java.util.SplittableRandom;

/**
 * A smooth change of proportions: a longer back over shorter legs, a deeper seat, a body that narrows. With coordinates
 * from −½ to ½ along each axis of the bounding box,
 *
 * <pre>
 *   x′ = x·(1 + 2·taperY·y)·(1 + 2·taperZ·z)      y′ = y + warpY·cos(πy)/π      z′ = z + warpZ·cos(πz)/π
 * </pre>
 *
 * Left and right stay mirror images of each other, and the box keeps its depth and height.
 *
 * @param warpY strength of the warp along y, from −1 to 1, beyond which the mesh would fold; above 0 the half of
 *     smaller y gets longer
 * @param warpZ the same along z
 * @param taperY strength of the taper along y, from −1 to 1; above 0 the mesh is wider at larger y
 * @param taperZ the same along z
 */
record Bending(double warpY, double warpZ, double taperY, double taperZ) {

    private static final double STRONGEST_WARP = 0.5;
    private static final double STRONGEST_TAPER = 0.15;

    static Bending draw(SplittableRandom random) {
        return new Bending(
                amount(random, STRONGEST_WARP),
                amount(random, STRONGEST_WARP),
                amount(random, STRONGEST_TAPER),
                amount(random, STRONGEST_TAPER));
    }

    private static double amount(SplittableRandom random, double most) {
        return random.nextDouble(-most, most);
    }

    TriangleMesh of(TriangleMesh mesh) {
        var box = mesh.bounds();
        float[] moved = mesh.positions().clone();
        for (int i = 0; i < moved.length; i += 3) {
            double y = share(moved[i + 1], box, 1);
            double z = share(moved[i + 2], box, 2);
            double width = (1 + 2 * taperY * y) * (1 + 2 * taperZ * z);
            moved[i] = (float) (box.centre(0) + (moved[i] - box.centre(0)) * width);
            moved[i + 1] = (float) (box.centre(1) + box.size(1) * warped(y, warpY));
            moved[i + 2] = (float) (box.centre(2) + box.size(2) * warped(z, warpZ));
        }
        return mesh.withPositions(moved);
    }

    /** Returns a coordinate's place along an axis of the box, from −½ to ½. */
    private static double share(float coordinate, Bounds box, int axis) {
        return box.size(axis) > 0 ? (coordinate - box.centre(axis)) / box.size(axis) : 0;
    }

    private static double warped(double share, double warp) {
        return share + warp * Math.cos(Math.PI * share) / Math.PI;
    }
}

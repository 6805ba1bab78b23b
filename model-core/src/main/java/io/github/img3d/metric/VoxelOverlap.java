package io.github.img3d.metric;

import io.github.img3d.cloud.PointCloud;
import java.util.BitSet;

/**
 * The overlap of two clouds' voxels, |A ∩ B| / |A ∪ B|, where A and B are the voxels that hold a point.
 *
 * <p>The 32³ voxels fill the cube of edge 1 about the origin, which holds every shape whose bounding box is centred
 * there with a diagonal of 1. The cube is the same for all clouds: one that fits a pair would grow with a single
 * outlier, and larger voxels overlap more. A point outside the cube counts as the nearest point of the cube.
 *
 * <p>Only voxels of the surface are compared, as clouds know no inside. Figures published for filled voxels (Choy et
 * al., 3D-R2N2, 2016) are higher.
 */
public final class VoxelOverlap {

    private static final int SIDE = 32;

    private VoxelOverlap() {}

    /**
     * Returns the intersection over union, from 0 to 1, which is the same for (a, b) and (b, a).
     *
     * @throws IllegalArgumentException if a cloud has no points, or a coordinate that is not finite
     */
    public static double of(PointCloud a, PointCloud b) {
        BitSet one = voxels(a);
        BitSet other = voxels(b);
        int sum = one.cardinality() + other.cardinality();
        one.and(other);
        int both = one.cardinality();
        return (double) both / (sum - both);
    }

    private static BitSet voxels(PointCloud cloud) {
        Usable.require("cloud", cloud);
        float[] p = cloud.positions();
        var voxels = new BitSet(SIDE * SIDE * SIDE);
        for (int i = 0; i < p.length; i += 3) {
            voxels.set((cell(p[i]) * SIDE + cell(p[i + 1])) * SIDE + cell(p[i + 2]));
        }
        return voxels;
    }

    private static int cell(double at) {
        return Math.clamp((long) Math.floor((at + 0.5) * SIDE), 0, SIDE - 1);
    }
}

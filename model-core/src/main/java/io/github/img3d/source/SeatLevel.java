package io.github.img3d.source;

import io.github.img3d.mesh.Bounds;
import io.github.img3d.mesh.TriangleMesh;

/**
 * The level at which legs end and the seat begins: a little below the height where a mesh has most of its level
 * surface. Up is z, as in the object's frame.
 */
final class SeatLevel {

    /** Number of slices of the height in which surface is counted. */
    private static final int SLICES = 50;

    /** Part of the height below which a surface is a plinth, not a seat. */
    private static final double LOWEST = 0.15;

    /** Distance from a seat's upper side down to the cut, as a part of the height. */
    private static final double BELOW = 0.05;

    private SeatLevel() {}

    /** Returns the level's z. */
    static double of(TriangleMesh mesh) {
        Bounds box = mesh.bounds();
        double[] level = new double[SLICES];
        for (int triangle = 0; triangle < mesh.triangleCount(); triangle++) {
            double share = (centre(mesh, triangle) - box.minZ()) / box.size(2);
            level[(int) Math.clamp(share * SLICES, 0, SLICES - 1)] += levelArea(mesh, triangle);
        }
        int most = (int) (LOWEST * SLICES);
        for (int slice = most; slice < SLICES; slice++) {
            most = level[slice] > level[most] ? slice : most;
        }
        return box.minZ() + box.size(2) * ((most + 0.5) / SLICES - BELOW);
    }

    /** Returns the mean z of a triangle. */
    private static double centre(TriangleMesh mesh, int triangle) {
        return (coordinate(mesh, triangle, 0, 2) + coordinate(mesh, triangle, 1, 2) + coordinate(mesh, triangle, 2, 2))
                / 3;
    }

    /** Returns the area of a triangle as seen from above. */
    private static double levelArea(TriangleMesh mesh, int triangle) {
        double x = coordinate(mesh, triangle, 0, 0);
        double y = coordinate(mesh, triangle, 0, 1);
        double ax = coordinate(mesh, triangle, 1, 0) - x;
        double ay = coordinate(mesh, triangle, 1, 1) - y;
        double bx = coordinate(mesh, triangle, 2, 0) - x;
        double by = coordinate(mesh, triangle, 2, 1) - y;
        return Math.abs(ax * by - ay * bx) / 2;
    }

    private static double coordinate(TriangleMesh mesh, int triangle, int corner, int axis) {
        return mesh.positions()[3 * mesh.triangles()[3 * triangle + corner] + axis];
    }
}

package io.github.img3d.furniture;

import io.github.img3d.mesh.TriangleMesh;
import java.util.SplittableRandom;

/** Straight lines through meshes: {@code {x,y,z, dx,dy,dz}}. */
final class Lines {

    private Lines() {}

    /** Draws a line through a point within the mesh's box, in any direction. */
    static double[] through(TriangleMesh mesh, SplittableRandom random) {
        var box = mesh.bounds();
        return new double[] {
            random.nextDouble(box.minX(), box.maxX()),
            random.nextDouble(box.minY(), box.maxY()),
            random.nextDouble(box.minZ(), box.maxZ()),
            random.nextDouble(-1, 1),
            random.nextDouble(-1, 1),
            random.nextDouble(-1, 1)
        };
    }

    /** Returns how many triangles a line crosses. */
    static int crossings(TriangleMesh mesh, double[] line) {
        int count = 0;
        for (int t = 0; t < mesh.triangleCount(); t++) {
            double ab = side(mesh, line, 3 * t, 3 * t + 1);
            double bc = side(mesh, line, 3 * t + 1, 3 * t + 2);
            double ca = side(mesh, line, 3 * t + 2, 3 * t);
            count += ab > 0 && bc > 0 && ca > 0 || ab < 0 && bc < 0 && ca < 0 ? 1 : 0;
        }
        return count;
    }

    /**
     * Returns the side of a triangle's edge on which the line passes: direction · (a × b), seen from a point on the
     * line.
     */
    private static double side(TriangleMesh mesh, double[] line, int from, int to) {
        int a = 3 * mesh.triangles()[from];
        int b = 3 * mesh.triangles()[to];
        float[] p = mesh.positions();
        double ax = p[a] - line[0];
        double ay = p[a + 1] - line[1];
        double az = p[a + 2] - line[2];
        double bx = p[b] - line[0];
        double by = p[b + 1] - line[1];
        double bz = p[b + 2] - line[2];
        return line[3] * (ay * bz - az * by) + line[4] * (az * bx - ax * bz) + line[5] * (ax * by - ay * bx);
    }
}

package io.github.img3d.mesh;

import io.github.img3d.cloud.PointCloud;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Points spread over a surface, with the same number a square unit everywhere. */
public final class SurfaceSamples {

    private SurfaceSamples() {}

    /**
     * Draws points uniformly by area.
     *
     * @param seed seed of the draws; the same seed gives the same points
     * @throws IllegalArgumentException if the mesh has no area, or one that is not finite
     */
    public static PointCloud uniform(TriangleMesh mesh, int count, long seed) {
        double[] areas = cumulativeAreas(mesh);
        double total = areas.length == 0 ? 0 : areas[areas.length - 1];
        if (!(total > 0) || Double.isInfinite(total)) {
            throw new IllegalArgumentException("a mesh of area " + total + " cannot be sampled");
        }
        var random = new SplittableRandom(seed);
        float[] points = new float[3 * count];
        for (int i = 0; i < count; i++) {
            int triangle = firstAbove(areas, random.nextDouble() * total);
            place(mesh, triangle, random.nextDouble(), random.nextDouble(), points, 3 * i);
        }
        return new PointCloud(points);
    }

    private static int firstAbove(double[] cumulative, double at) {
        int found = Arrays.binarySearch(cumulative, at);
        int triangle = found < 0 ? -found - 1 : found + 1;
        while (triangle < cumulative.length && cumulative[triangle] <= at) {
            triangle++;
        }
        return Math.min(triangle, cumulative.length - 1);
    }

    private static void place(TriangleMesh mesh, int triangle, double r, double s, float[] points, int to) {
        double root = Math.sqrt(r);
        double a = 1 - root;
        double b = root * (1 - s);
        double c = root * s;
        int[] corners = mesh.triangles();
        float[] p = mesh.positions();
        for (int axis = 0; axis < 3; axis++) {
            points[to + axis] = (float) (a * p[3 * corners[3 * triangle] + axis]
                    + b * p[3 * corners[3 * triangle + 1] + axis]
                    + c * p[3 * corners[3 * triangle + 2] + axis]);
        }
    }

    private static double[] cumulativeAreas(TriangleMesh mesh) {
        double[] areas = new double[mesh.triangleCount()];
        double sum = 0;
        for (int t = 0; t < areas.length; t++) {
            sum += area(mesh, t);
            areas[t] = sum;
        }
        return areas;
    }

    private static double area(TriangleMesh mesh, int triangle) {
        float[] p = mesh.positions();
        int a = 3 * mesh.triangles()[3 * triangle];
        int b = 3 * mesh.triangles()[3 * triangle + 1];
        int c = 3 * mesh.triangles()[3 * triangle + 2];
        double ux = p[b] - p[a];
        double uy = p[b + 1] - p[a + 1];
        double uz = p[b + 2] - p[a + 2];
        double vx = p[c] - p[a];
        double vy = p[c + 1] - p[a + 1];
        double vz = p[c + 2] - p[a + 2];
        double nx = uy * vz - uz * vy;
        double ny = uz * vx - ux * vz;
        double nz = ux * vy - uy * vx;
        return Math.sqrt(nx * nx + ny * ny + nz * nz) / 2;
    }
}

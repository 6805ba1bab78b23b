package io.github.img3d.mesh;

import io.github.img3d.cloud.PointCloud;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Points spread over a surface, with the same number a square unit everywhere. */
public final class SurfaceSamples {

    /** A receiver of drawn points, one after the other. */
    @FunctionalInterface
    public interface Receiver {

        /**
         * Receives a point.
         *
         * @param weights of the triangle's corners, which add up to 1; overwritten for the next point
         */
        void accept(int triangle, double[] weights);
    }

    private SurfaceSamples() {}

    /**
     * Draws points uniformly by area.
     *
     * @param seed seed of the draws; the same seed gives the same points
     * @throws IllegalArgumentException if the mesh has no area, or one that is not finite
     */
    public static PointCloud uniform(TriangleMesh mesh, int count, long seed) {
        return uniform(mesh, count, seed, (_, _) -> {});
    }

    /** As {@link #uniform(TriangleMesh, int, long)}, and tells where the points lie. */
    public static PointCloud uniform(TriangleMesh mesh, int count, long seed, Receiver receiver) {
        double[] areas = cumulativeAreas(mesh);
        double total = areas.length == 0 ? 0 : areas[areas.length - 1];
        if (!(total > 0) || Double.isInfinite(total)) {
            throw new IllegalArgumentException("a mesh of area " + total + " cannot be sampled");
        }
        var random = new SplittableRandom(seed);
        float[] points = new float[3 * count];
        double[] weights = new double[3];
        for (int i = 0; i < count; i++) {
            int triangle = firstAbove(areas, random.nextDouble() * total);
            weigh(random.nextDouble(), random.nextDouble(), weights);
            place(mesh, triangle, weights, points, 3 * i);
            receiver.accept(triangle, weights);
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

    private static void weigh(double r, double s, double[] weights) {
        double root = Math.sqrt(r);
        weights[0] = 1 - root;
        weights[1] = root * (1 - s);
        weights[2] = root * s;
    }

    private static void place(TriangleMesh mesh, int triangle, double[] weights, float[] points, int to) {
        int[] corners = mesh.triangles();
        float[] p = mesh.positions();
        for (int axis = 0; axis < 3; axis++) {
            points[to + axis] = (float) (weights[0] * p[3 * corners[3 * triangle] + axis]
                    + weights[1] * p[3 * corners[3 * triangle + 1] + axis]
                    + weights[2] * p[3 * corners[3 * triangle + 2] + axis]);
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

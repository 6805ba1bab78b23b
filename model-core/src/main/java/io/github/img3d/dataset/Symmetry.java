package io.github.img3d.dataset;

import io.github.img3d.mesh.SurfaceSamples;
import io.github.img3d.mesh.TriangleMesh;

/**
 * The turns about Z that take an object to itself, up to {@value #TOLERANCE} of its diagonal: where there are some, a
 * picture cannot tell from which of several sides it was taken.
 *
 * @param order number of the turns: 1 of an object that only a whole turn takes to itself, 4 of a square stool; 0 if any
 *     turn does, as of a round table
 */
public record Symmetry(int order) {

    /** Mean distance by which a turned surface may be off. */
    static final double TOLERANCE = 0.01;

    private static final int QUERIES = 256;
    private static final int SAMPLES = 2048;
    private static final int[] ORDERS = {6, 5, 4, 3, 2};

    /** Turns, in radians, that are parts of no low order. */
    private static final double[] ODD_TURNS = {0.39, 1.17, 2.31};

    /**
     * Finds the turns by comparing samples of the surface with turned ones.
     *
     * @throws IllegalArgumentException if the mesh has no area, or one that is not finite
     */
    public static Symmetry of(TriangleMesh mesh) {
        float[] queries = SurfaceSamples.uniform(mesh, QUERIES, 1).positions();
        float[] surface = SurfaceSamples.uniform(mesh, SAMPLES, 2).positions();
        double most = distance(queries, surface, 0) + TOLERANCE;
        boolean round = true;
        for (double turn : ODD_TURNS) {
            round &= distance(queries, surface, turn) <= most;
        }
        if (round) {
            return new Symmetry(0);
        }
        for (int order : ORDERS) {
            if (distance(queries, surface, 2 * Math.PI / order) <= most) {
                return new Symmetry(order);
            }
        }
        return new Symmetry(1);
    }

    /** Returns the mean distance from turned points to the nearest sample of the surface. */
    private static double distance(float[] queries, float[] surface, double turn) {
        float cos = (float) Math.cos(turn);
        float sin = (float) Math.sin(turn);
        double sum = 0;
        for (int q = 0; q < queries.length; q += 3) {
            float x = cos * queries[q] - sin * queries[q + 1];
            float y = sin * queries[q] + cos * queries[q + 1];
            sum += Math.sqrt(nearest(surface, x, y, queries[q + 2]));
        }
        return sum / (queries.length / 3);
    }

    private static float nearest(float[] surface, float x, float y, float z) {
        float least = Float.POSITIVE_INFINITY;
        for (int s = 0; s < surface.length; s += 3) {
            float dx = surface[s] - x;
            float dy = surface[s + 1] - y;
            float dz = surface[s + 2] - z;
            least = Math.min(least, dx * dx + dy * dy + dz * dz);
        }
        return least;
    }
}

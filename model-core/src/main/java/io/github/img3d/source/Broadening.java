package io.github.img3d.source;

import io.github.img3d.mesh.TriangleMesh;
import java.util.SplittableRandom;

/**
 * A stretched or shrunk middle between two sides that stay as they are: an armchair becomes a sofa, a bench a stool,
 * and arms and legs keep their width. With s from −½ to ½ along x of the bounding box, the middle, |s| up to m, is
 * stretched by a factor, and the sides move along with its ends:
 *
 * <pre>
 *   s′ = f·s  where |s| ≤ m,  else  s + sgn(s)·m·(f − 1)
 * </pre>
 *
 * @param middle m, half of the stretched part of the width, from 0 to ½
 * @param factor the factor f, above 0
 */
record Broadening(double middle, double factor) {

    private static final double STRONGEST = 2.2;

    /** Draws a broadening: one mesh in three becomes broader or narrower, and the others stay as they are. */
    static Broadening draw(SplittableRandom random) {
        double middle = random.nextDouble(0.2, 0.4);
        double factor = Math.pow(STRONGEST, random.nextDouble(-1, 1));
        return new Broadening(middle, random.nextInt(3) == 0 ? factor : 1);
    }

    TriangleMesh of(TriangleMesh mesh) {
        var box = mesh.bounds();
        double half = middle * box.size(0);
        float[] moved = mesh.positions().clone();
        for (int i = 0; i < moved.length; i += 3) {
            double x = moved[i] - box.centre(0);
            moved[i] = (float) (moved[i] + Math.clamp(x, -half, half) * (factor - 1));
        }
        return mesh.withPositions(moved);
    }
}

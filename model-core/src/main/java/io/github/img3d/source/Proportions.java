package io.github.img3d.source;

import io.github.img3d.mesh.TriangleMesh;
import java.util.SplittableRandom;

/**
 * Other proportions for a mesh: stretched along the axes, then bent, then broadened.
 *
 * @param x factor of the width
 * @param y factor of the depth
 * @param z factor of the height
 */
record Proportions(double x, double y, double z, Bending bending, Broadening broadening) {

    /** Greatest factor by which an axis is stretched, or shrunk, before the mesh is normalised again. */
    private static final double STRONGEST = 1.3;

    static Proportions draw(SplittableRandom random) {
        return new Proportions(
                factor(random), factor(random), factor(random), Bending.draw(random), Broadening.draw(random));
    }

    private static double factor(SplittableRandom random) {
        return Math.pow(STRONGEST, 2 * random.nextDouble() - 1);
    }

    TriangleMesh of(TriangleMesh mesh) {
        return broadening.of(bending.of(mesh.scaled(x, y, z)));
    }
}

package io.github.img3d.raster;

import io.github.img3d.geometry.Camera;
import io.github.img3d.geometry.Pose;
import io.github.img3d.mesh.TriangleMesh;
import org.ejml.data.DMatrix3;
import org.ejml.data.DMatrix3x3;

/**
 * The shadow of an object on itself: lit is what a camera at the light sees. The object is about the origin and at most
 * one unit large.
 *
 * @param nearest the nearness of the surface that the light meets first, {@code [SIDE,SIDE]}
 * @param reach number of the map's pixels, to either side, over which an edge of the shadow is softened
 */
record CastShadow(DMatrix3x3 toLight, double[] nearest, int reach) {

    private static final int SIDE = 160;

    /** Distance that a point may lie below the surface that the light meets before it is in the shadow. */
    private static final double BIAS = 1.5 / SIDE;

    static CastShadow of(TriangleMesh mesh, DMatrix3 light, int reach) {
        var pose = Pose.from(light.a1, light.a2, light.a3);
        var screen = Screen.of(mesh.positions(), Camera.orthographic(pose, SIDE));
        var scan = new ScanConversion(SIDE, SIDE);
        scan.drawOpaque(mesh, screen, _ -> ScanConversion.SOLID);
        return new CastShadow(pose.rotation(), scan.nearness(), reach);
    }

    /** Returns the part of the light that reaches a point, from 0 to 1. */
    double lit(double x, double y, double z) {
        var r = toLight;
        double column = SIDE * (r.a11 * x + r.a12 * y + r.a13 * z) + SIDE / 2.0;
        double row = SIDE / 2.0 - SIDE * (r.a21 * x + r.a22 * y + r.a23 * z);
        double nearness = r.a31 * x + r.a32 * y + r.a33 * z + BIAS;
        int lit = 0;
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                lit += isLit((int) Math.round(column) + reach * dx, (int) Math.round(row) + reach * dy, nearness)
                        ? 1
                        : 0;
            }
        }
        return lit / 9.0;
    }

    private boolean isLit(int column, int row, double nearness) {
        boolean outside = column < 0 || row < 0 || column >= SIDE || row >= SIDE;
        return outside || nearest[row * SIDE + column] <= nearness;
    }
}

package io.github.img3d.furniture.shape;

import static io.github.img3d.furniture.shape.Vectors.along;
import static io.github.img3d.furniture.shape.Vectors.at;
import static io.github.img3d.furniture.shape.Vectors.dot;
import static io.github.img3d.furniture.shape.Vectors.minus;
import static io.github.img3d.furniture.shape.Vectors.unit;

import java.util.ArrayList;
import java.util.List;

/** Paths for tubes, as points. */
public final class Curves {

    private static final int ARC = 5;
    private static final int LONG_ARC = 20;

    private Curves() {}

    /** Returns straight pieces through the corners, which are rounded off over the given length. */
    public static double[][] rounded(double length, double[]... corners) {
        List<double[]> path = new ArrayList<>();
        path.add(corners[0]);
        for (int i = 1; i < corners.length - 1; i++) {
            corner(path, corners[i - 1], corners[i], corners[i + 1], length);
        }
        path.add(corners[corners.length - 1]);
        return path.toArray(new double[0][]);
    }

    private static void corner(List<double[]> path, double[] before, double[] at, double[] after, double length) {
        double[] in = cut(at, before, length);
        double[] out = cut(at, after, length);
        for (int k = 0; k <= ARC; k++) {
            double t = k / (double) ARC;
            double[] a = along(in, minus(at, in), t);
            double[] b = along(at, minus(out, at), t);
            path.add(along(a, minus(b, a), t));
        }
    }

    private static double[] cut(double[] corner, double[] towards, double length) {
        double[] way = minus(towards, corner);
        return along(corner, unit(way), Math.min(length, 0.45 * Math.sqrt(dot(way, way))));
    }

    /** Returns a level circle about the z axis. */
    public static double[][] ring(double radius, double z) {
        double[][] path = new double[LONG_ARC + 1][];
        for (int k = 0; k <= LONG_ARC; k++) {
            double angle = 2 * Math.PI * k / LONG_ARC;
            path[k] = at(radius * StrictMath.cos(angle), radius * StrictMath.sin(angle), z);
        }
        return path;
    }

    /** Returns a rocking chair's runner at x, from −reach to reach along y, with its ends higher by {@code rise}. */
    public static double[][] runner(double x, double reach, double rise, double radius) {
        double[][] path = new double[LONG_ARC + 1][];
        for (int k = 0; k <= LONG_ARC; k++) {
            double s = 2.0 * k / LONG_ARC - 1;
            path[k] = at(x, s * reach, radius + rise * s * s);
        }
        return path;
    }

    /**
     * Returns an upright arch in the plane y = 0, from (−half,0) over {@code height} to (half,0); exponent 2 makes an
     * ellipse.
     */
    public static double[][] arch(double half, double height, double exponent) {
        double[][] path = new double[LONG_ARC + 1][];
        for (int k = 0; k <= LONG_ARC; k++) {
            double angle = Math.PI * (1 - k / (double) LONG_ARC);
            double c = StrictMath.cos(angle);
            double x = half * Math.copySign(StrictMath.pow(Math.abs(c), 2 / exponent), c);
            path[k] = at(x, 0, height * StrictMath.pow(Math.max(0, StrictMath.sin(angle)), 2 / exponent));
        }
        return path;
    }
}

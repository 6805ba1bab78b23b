package io.github.img3d.furniture.shape;

import static io.github.img3d.furniture.shape.Vectors.along;
import static io.github.img3d.furniture.shape.Vectors.dot;
import static io.github.img3d.furniture.shape.Vectors.minus;

/** Points along a path by its length. */
public final class Profiles {

    private Profiles() {}

    /** Returns the point after the part {@code t} of the path's length. */
    public static double[] at(double[][] path, double t) {
        double left = Math.clamp(t, 0, 1) * length(path);
        for (int i = 1; i < path.length; i++) {
            double piece = distance(path[i - 1], path[i]);
            if (left <= piece && piece > 0) {
                return along(path[i - 1], minus(path[i], path[i - 1]), left / piece);
            }
            left -= piece;
        }
        return path[path.length - 1].clone();
    }

    private static double length(double[][] path) {
        double sum = 0;
        for (int i = 1; i < path.length; i++) {
            sum += distance(path[i - 1], path[i]);
        }
        return sum;
    }

    private static double distance(double[] a, double[] b) {
        double[] d = minus(b, a);
        return Math.sqrt(dot(d, d));
    }
}

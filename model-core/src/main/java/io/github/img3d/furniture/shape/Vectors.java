package io.github.img3d.furniture.shape;

/** The operations on {@code [x,y,z]} that parts need. */
public final class Vectors {

    private Vectors() {}

    public static double[] at(double x, double y, double z) {
        return new double[] {x, y, z};
    }

    public static double[] minus(double[] a, double[] b) {
        return at(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
    }

    public static double[] along(double[] from, double[] direction, double length) {
        return at(from[0] + length * direction[0], from[1] + length * direction[1], from[2] + length * direction[2]);
    }

    public static double[] cross(double[] a, double[] b) {
        return at(a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]);
    }

    public static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    /** Returns the direction with length 1; straight up where there is none. */
    public static double[] unit(double[] a) {
        double length = Math.sqrt(dot(a, a));
        return length < 1e-12 ? at(0, 0, 1) : at(a[0] / length, a[1] / length, a[2] / length);
    }
}

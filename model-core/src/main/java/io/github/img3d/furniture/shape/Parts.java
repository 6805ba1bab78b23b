package io.github.img3d.furniture.shape;

import static io.github.img3d.furniture.shape.Vectors.along;
import static io.github.img3d.furniture.shape.Vectors.at;
import static io.github.img3d.furniture.shape.Vectors.cross;
import static io.github.img3d.furniture.shape.Vectors.dot;
import static io.github.img3d.furniture.shape.Vectors.minus;
import static io.github.img3d.furniture.shape.Vectors.unit;

/** The solids that furniture is built of. */
public final class Parts {

    private static final int STEPS = 6;
    private static final int ROUND = 24;

    private Parts() {}

    /**
     * Builds a board or cushion, given its centre, half sizes, the radius of its edges, and how far its broad sides
     * swell.
     */
    public static void block(Solids to, double[] centre, double[] half, double radius, double swell) {
        double r = Math.min(radius, 0.999 * Math.min(half[0], Math.min(half[1], half[2])));
        for (int axis = 0; axis < 3; axis++) {
            for (int sign = -1; sign <= 1; sign += 2) {
                face(to, centre, half, r, swell, axis, sign);
            }
        }
    }

    public static void board(Solids to, double[] centre, double x, double y, double z) {
        block(to, centre, at(x / 2, y / 2, z / 2), 0.006, 0);
    }

    private static void face(
            Solids to, double[] centre, double[] half, double radius, double swell, int axis, int sign) {
        int n = radius > 0.01 ? 10 : 4;
        int a = (axis + 1) % 3;
        int b = (axis + 2) % 3;
        to.patch(n, n, (u, v) -> {
            double[] p = new double[3];
            p[axis] = sign * half[axis];
            p[a] = stretch(2 * u - 1, half[a], radius);
            p[b] = stretch(2 * v - 1, half[b], radius);
            return along(centre, swollen(rounded(p, half, radius), half, swell), 1);
        });
    }

    /** Maps a grid coordinate so that two fifths of the grid lie on the rounded rim. */
    private static double stretch(double s, double half, double radius) {
        double inner = half - radius;
        double size = Math.abs(s);
        double at = size < 0.6 ? inner * size / 0.6 : inner + radius * (size - 0.6) / 0.4;
        return Math.copySign(at, s);
    }

    private static double[] rounded(double[] p, double[] half, double radius) {
        double[] inner = new double[3];
        for (int i = 0; i < 3; i++) {
            inner[i] = Math.clamp(p[i], radius - half[i], half[i] - radius);
        }
        return radius == 0 ? p : along(inner, unit(minus(p, inner)), radius);
    }

    private static double[] swollen(double[] p, double[] half, double swell) {
        int thin = half[0] < half[1] ? 0 : 1;
        thin = half[thin] < half[2] ? thin : 2;
        double a = p[(thin + 1) % 3] / half[(thin + 1) % 3];
        double b = p[(thin + 2) % 3] / half[(thin + 2) % 3];
        p[thin] *= 1 + swell * (1 - a * a) * (1 - b * b);
        return p;
    }

    /** Builds a round bar from a to b, whose radius goes from {@code ra} to {@code rb}. */
    public static void rod(Solids to, double[] a, double[] b, double ra, double rb) {
        sweep(to, straight(a, b), ra, rb, 10, 0);
    }

    /** Builds a square bar from a to b, with half its thickness {@code ra} at one end and {@code rb} at the other. */
    public static void post(Solids to, double[] a, double[] b, double ra, double rb) {
        double corner = Math.sqrt(2);
        sweep(to, straight(a, b), ra * corner, rb * corner, 4, Math.PI / 4);
    }

    /** Builds a round tube through the points of a path. */
    public static void tube(Solids to, double[][] path, double radius) {
        sweep(to, path, radius, radius, 10, 0);
    }

    private static double[][] straight(double[] a, double[] b) {
        double[][] path = new double[STEPS + 1][];
        for (int i = 0; i <= STEPS; i++) {
            path[i] = along(a, minus(b, a), i / (double) STEPS);
        }
        return path;
    }

    private static void sweep(Solids to, double[][] path, double ra, double rb, int sides, double turn) {
        double[] reference = flattest(path);
        int last = path.length - 1;
        to.patch(sides, last, (u, v) -> ring(path, (int) Math.round(v * last), reference, ra + (rb - ra) * v, u, turn));
        to.patch(sides, 1, (u, v) -> ring(path, 0, reference, ra * v, u, turn));
        to.patch(sides, 1, (u, v) -> ring(path, last, reference, rb * v, u, turn));
    }

    private static double[] ring(double[][] path, int i, double[] reference, double radius, double u, double turn) {
        double[] before = path[Math.max(0, i - 1)];
        double[] after = path[Math.min(path.length - 1, i + 1)];
        double[] tangent = unit(minus(after, before));
        double[] n = unit(along(reference, tangent, -dot(reference, tangent)));
        double[] m = cross(tangent, n);
        double angle = 2 * Math.PI * u + turn;
        return along(along(path[i], n, radius * StrictMath.cos(angle)), m, radius * StrictMath.sin(angle));
    }

    /** Returns the axis along which a path extends least. */
    private static double[] flattest(double[][] path) {
        double[] extent = new double[3];
        for (double[] point : path) {
            for (int i = 0; i < 3; i++) {
                extent[i] = Math.max(extent[i], Math.abs(point[i] - path[0][i]));
            }
        }
        int axis = extent[1] <= extent[0] ? 1 : 0;
        axis = extent[axis] <= extent[2] ? axis : 2;
        return at(axis == 0 ? 1 : 0, axis == 1 ? 1 : 0, axis == 2 ? 1 : 0);
    }

    /**
     * Builds a slab with its bottom at {@code base}; exponent 2 makes an ellipse, a larger one comes closer to a
     * rectangle.
     */
    public static void disc(
            Solids to, double[] base, double hx, double hy, double thickness, double exponent, double dome) {
        double rim = Math.min(thickness / 2, 0.02);
        double in = 1 - rim / Math.min(hx, hy);
        double[] size = {0, in, 1, 1, in, 0.6, 0};
        double[] height = {0, 0, rim, thickness - rim, thickness, thickness + 0.7 * dome, thickness + dome};
        to.patch(ROUND, size.length - 1, (u, v) -> {
            int k = (int) Math.round(v * (size.length - 1));
            double x = power(StrictMath.cos(2 * Math.PI * u), 2 / exponent);
            double y = power(StrictMath.sin(2 * Math.PI * u), 2 / exponent);
            return at(base[0] + size[k] * hx * x, base[1] + size[k] * hy * y, base[2] + height[k]);
        });
    }

    /**
     * Builds a solid of revolution about an upright axis, closed at both ends, from {radius, height} from below to
     * above.
     */
    public static void turned(Solids to, double x, double y, double[][] profile) {
        int last = profile.length - 1;
        to.patch(ROUND, last, (u, v) -> {
            double[] ring = profile[(int) Math.round(v * last)];
            return around(x, y, u, ring[0], ring[1]);
        });
        to.patch(ROUND, 1, (u, v) -> around(x, y, u, v * profile[0][0], profile[0][1]));
        to.patch(ROUND, 1, (u, v) -> around(x, y, u, v * profile[last][0], profile[last][1]));
    }

    private static double[] around(double x, double y, double u, double radius, double z) {
        double angle = 2 * Math.PI * u;
        return at(x + radius * StrictMath.cos(angle), y + radius * StrictMath.sin(angle), z);
    }

    private static double power(double value, double exponent) {
        return Math.copySign(StrictMath.pow(Math.abs(value), exponent), value);
    }

    /** Builds a curved board with the given surface in its middle. */
    public static void sheet(Solids to, Solids.Surface middle, double thickness, int across, int along) {
        for (int sign = -1; sign <= 1; sign += 2) {
            double side = sign * thickness / 2;
            to.patch(across, along, (u, v) -> offset(middle, u, v, side));
        }
        for (int end = 0; end <= 1; end++) {
            double edge = end;
            to.patch(across, 1, (u, v) -> offset(middle, u, edge, (v - 0.5) * thickness));
            to.patch(1, along, (u, v) -> offset(middle, edge, v, (u - 0.5) * thickness));
        }
    }

    private static double[] offset(Solids.Surface middle, double u, double v, double by) {
        double e = 1e-3;
        double[] right = minus(middle.at(Math.min(1, u + e), v), middle.at(Math.max(0, u - e), v));
        double[] up = minus(middle.at(u, Math.min(1, v + e)), middle.at(u, Math.max(0, v - e)));
        return along(middle.at(u, v), unit(cross(right, up)), by);
    }
}

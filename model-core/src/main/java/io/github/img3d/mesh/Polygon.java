package io.github.img3d.mesh;

/** A planar polygon, convex or not, that is cut into triangles by clipping ears. */
public final class Polygon {

    /** Most corners of a polygon whose ears are clipped; for more, the search would take too long, and a fan is cut. */
    private static final int MOST_CORNERS = 1000;

    private final double[] x;
    private final double[] y;
    private final int[] ring;
    private int left;

    private Polygon(double[] x, double[] y) {
        this.x = x;
        this.y = y;
        this.left = x.length;
        this.ring = new int[left];
        for (int i = 0; i < left; i++) {
            ring[i] = i;
        }
    }

    /**
     * Cuts a polygon into triangles.
     *
     * @param corners x, y, z of corner after corner, at least three
     * @return corner numbers, three a triangle, for n − 2 triangles; some overlap where the polygon crosses itself
     */
    public static int[] triangles(double[] corners) {
        int n = corners.length / 3;
        if (n == 3 || n > MOST_CORNERS) {
            return fan(n);
        }
        double[] normal = normal(corners);
        int drop = largest(normal);
        int right = (drop + 1) % 3;
        int up = (drop + 2) % 3;
        double side = normal[drop] < 0 ? -1 : 1;
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = side * corners[3 * i + right];
            y[i] = corners[3 * i + up];
        }
        return new Polygon(x, y).clip();
    }

    private static int[] fan(int n) {
        int[] triangles = new int[3 * (n - 2)];
        for (int t = 0; t < n - 2; t++) {
            triangles[3 * t + 1] = t + 1;
            triangles[3 * t + 2] = t + 2;
        }
        return triangles;
    }

    private int[] clip() {
        int[] triangles = new int[3 * (x.length - 2)];
        int to = 0;
        int start = 0;
        while (left > 3) {
            int ear = ear(start);
            to = put(triangles, to, ear);
            System.arraycopy(ring, ear + 1, ring, ear, left - ear - 1);
            left--;
            start = ear % left;
        }
        put(triangles, to, 1);
        return triangles;
    }

    private int put(int[] triangles, int to, int ear) {
        triangles[to] = before(ear);
        triangles[to + 1] = ring[ear];
        triangles[to + 2] = after(ear);
        return to + 3;
    }

    private int ear(int start) {
        for (int k = 0; k < left; k++) {
            int i = (start + k) % left;
            if (isEar(i)) {
                return i;
            }
        }
        return 1;
    }

    private boolean isEar(int i) {
        int a = before(i);
        int b = ring[i];
        int c = after(i);
        if (turn(a, b, c) < 0) {
            return false;
        }
        for (int k = 0; k < left; k++) {
            if (blocks(ring[k], a, b, c)) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether p lies in triangle abc or on its rim, but is none of its corners. */
    private boolean blocks(int p, int a, int b, int c) {
        return turn(a, b, p) >= 0
                && turn(b, c, p) >= 0
                && turn(c, a, p) >= 0
                && !(same(p, a) || same(p, b) || same(p, c));
    }

    private boolean same(int p, int q) {
        return x[p] == x[q] && y[p] == y[q];
    }

    private int before(int i) {
        return ring[(i + left - 1) % left];
    }

    private int after(int i) {
        return ring[(i + 1) % left];
    }

    private double turn(int a, int b, int c) {
        return (x[b] - x[a]) * (y[c] - y[a]) - (y[b] - y[a]) * (x[c] - x[a]);
    }

    private static double[] normal(double[] p) {
        double[] sum = new double[3];
        int n = p.length / 3;
        for (int i = 0; i < n; i++) {
            int j = (i + 1) % n;
            for (int axis = 0; axis < 3; axis++) {
                int u = (axis + 1) % 3;
                int v = (axis + 2) % 3;
                sum[axis] += (p[3 * i + u] - p[3 * j + u]) * (p[3 * i + v] + p[3 * j + v]);
            }
        }
        return sum;
    }

    private static int largest(double[] v) {
        int axis = Math.abs(v[0]) >= Math.abs(v[1]) ? 0 : 1;
        return Math.abs(v[axis]) >= Math.abs(v[2]) ? axis : 2;
    }
}

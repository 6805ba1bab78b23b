package io.github.img3d.raster;

import io.github.img3d.mesh.Material;
import io.github.img3d.mesh.TriangleMesh;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Scan conversion, which finds the nearest triangle at every sample of a raster.
 *
 * <p>Rows are filled between the points where they cross a triangle's edges. An edge is always walked from its upper to
 * its lower end, and its samples belong to both its triangles, so that neighbours leave no gap.
 */
final class ScanConversion {

    /** Value of a sample that no triangle covers. */
    static final int NONE = -1;

    /** Test whether a triangle has substance, rather than a hole, at a sample. */
    @FunctionalInterface
    interface Substance {
        boolean at(int triangle, int x, int y);
    }

    /** Substance of a triangle without holes. */
    static final Substance SOLID = (_, _, _) -> true;

    private final int width;
    private final int height;
    private final double[] nearness;
    private final int[] nearest;

    ScanConversion(int width, int height) {
        this.width = width;
        this.height = height;
        nearness = new double[width * height];
        nearest = new int[width * height];
        Arrays.fill(nearness, Double.NEGATIVE_INFINITY);
        Arrays.fill(nearest, NONE);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Returns the triangle of each sample, row by row, or {@link #NONE}. */
    int[] nearest() {
        return nearest;
    }

    /** Returns the nearness of each sample that has a triangle. */
    double[] nearness() {
        return nearness;
    }

    /** Draws all triangles of a mesh but those whose material is more transparent than not. */
    void drawOpaque(TriangleMesh mesh, Screen screen, Function<Material, Substance> substance) {
        for (int t = 0; t < mesh.triangleCount(); t++) {
            Material material = mesh.palette().get(mesh.materials()[t]);
            if (material.opacity() >= 0.5) {
                draw(mesh, screen, t, substance.apply(material));
            }
        }
    }

    /** Draws one triangle of a mesh, whichever side it shows. */
    void draw(TriangleMesh mesh, Screen screen, int triangle, Substance substance) {
        int[] corners = mesh.triangles();
        int first = 3 * triangle;
        draw(screen, triangle, corners[first], corners[first + 1], corners[first + 2], substance);
    }

    private void draw(Screen screen, int triangle, int i, int j, int k, Substance substance) {
        int a = i;
        int b = j;
        int c = k;
        if (below(screen, a, b)) {
            int t = a;
            a = b;
            b = t;
        }
        if (below(screen, b, c)) {
            int t = b;
            b = c;
            c = t;
        }
        if (below(screen, a, b)) {
            int t = a;
            a = b;
            b = t;
        }
        int top = (int) Math.max(0, Math.ceil(screen.y()[a]));
        int bottom = (int) Math.min(height - 1, Math.floor(screen.y()[c]));
        if (top <= bottom) {
            fill(screen, triangle, a, b, c, top, bottom, substance);
        }
    }

    private void fill(Screen s, int triangle, int a, int b, int c, int top, int bottom, Substance substance) {
        double abX = s.x()[b] - s.x()[a];
        double abY = s.y()[b] - s.y()[a];
        double acX = s.x()[c] - s.x()[a];
        double acY = s.y()[c] - s.y()[a];
        double area = abX * acY - acX * abY;
        if (area == 0) {
            return;
        }
        double ab = s.nearness()[b] - s.nearness()[a];
        double ac = s.nearness()[c] - s.nearness()[a];
        double alongX = (ab * acY - ac * abY) / area;
        double alongY = (abX * ac - acX * ab) / area;
        double far = Math.min(s.nearness()[a], Math.min(s.nearness()[b], s.nearness()[c]));
        double near = Math.max(s.nearness()[a], Math.max(s.nearness()[b], s.nearness()[c]));
        for (int y = top; y <= bottom; y++) {
            double one = crossing(s, a, c, y);
            double other = y < s.y()[b] ? crossing(s, a, b, y) : crossing(s, b, c, y);
            int from = (int) Math.max(0, Math.ceil(Math.min(one, other)));
            int to = (int) Math.min(width - 1, Math.floor(Math.max(one, other)));
            double atRow = s.nearness()[a] + (y - s.y()[a]) * alongY - s.x()[a] * alongX;
            for (int x = from; x <= to; x++) {
                double n = Math.min(near, Math.max(far, atRow + x * alongX));
                keep(y * width + x, n, triangle, x, y, substance);
            }
        }
    }

    private void keep(int at, double n, int triangle, int x, int y, Substance substance) {
        if (n > nearness[at] && substance.at(triangle, x, y)) {
            nearness[at] = n;
            nearest[at] = triangle;
        }
    }

    /** Returns x where the edge from an upper to a lower end meets a row between them. */
    private static double crossing(Screen s, int upper, int lower, int y) {
        double y0 = s.y()[upper];
        double y1 = s.y()[lower];
        double x0 = s.x()[upper];
        double x1 = s.x()[lower];
        return y <= y0 ? x0 : y >= y1 ? x1 : x0 + (y - y0) * (x1 - x0) / (y1 - y0);
    }

    private static boolean below(Screen s, int a, int b) {
        return s.y()[a] > s.y()[b] || s.y()[a] == s.y()[b] && s.x()[a] > s.x()[b];
    }
}

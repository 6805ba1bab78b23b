package io.github.img3d.render;

import io.github.img3d.geometry.Pose;
import io.github.img3d.geometry.Viewpoints;
import java.util.Arrays;
import org.ejml.data.DMatrix3x3;

/**
 * The pictures of {@link EllipsoidRendering}, all in double precision: scattered into a grid U times larger, then
 * pooled.
 */
final class ExactRendering {

    private static final int UPSCALE = 5;
    private static final int GRID = Ellipsoid.SIDE * UPSCALE;
    private static final double LOGIT = 5;

    final double[] depth = new double[Ellipsoid.PIXELS];
    final double[] maskLogit = new double[Ellipsoid.PIXELS];
    final double[] collision = new double[Ellipsoid.PIXELS];

    private final double[] inverses = new double[GRID * GRID];
    private final double[] hits = new double[GRID * GRID];
    private final double[] misses = new double[GRID * GRID];

    ExactRendering() {
        Viewpoints.FIXED.forEach(this::scatter);
        for (int p = 0; p < Ellipsoid.PIXELS; p++) {
            collision[p] = greatest(hits, p);
            depth[p] = 1 / (greatest(inverses, p) + 1e-8) - 10;
            double miss = -LOGIT * sum(misses, p) / (UPSCALE * UPSCALE);
            maskLogit[p] = collision[p] > 0 ? LOGIT * collision[p] : miss < 0 ? miss : -1;
        }
    }

    private void scatter(Pose view) {
        double[] depths = Ellipsoid.depth(view);
        for (int p = 0; p < Ellipsoid.PIXELS; p++) {
            boolean hit = !Double.isNaN(depths[p]);
            double z = hit ? depths[p] : Ellipsoid.BACKGROUND;
            double[] object = toObject(
                    view.rotation(), (p % Ellipsoid.SIDE - 64) / 128.0, (64 - p / Ellipsoid.SIDE) / 128.0, 1 - z);
            scatter(object, hit);
        }
    }

    private void scatter(double[] object, boolean hit) {
        double x = Math.rint(UPSCALE * (128 * along(0, object) + 64));
        double y = Math.rint(UPSCALE * (-128 * along(1, object) + 64));
        if (x < 0 || x >= GRID || y < 0 || y >= GRID) {
            return;
        }
        int cell = (int) y * GRID + (int) x;
        if (hit) {
            hits[cell]++;
            inverses[cell] += 1 / (1 - along(2, object) + 10 + 1e-8);
        } else {
            misses[cell]++;
        }
    }

    private static double[] toObject(DMatrix3x3 r, double... camera) {
        double[] object = new double[3];
        for (int k = 0; k < 3; k++) {
            object[k] = r.get(0, k) * camera[0] + r.get(1, k) * camera[1] + r.get(2, k) * camera[2];
        }
        return object;
    }

    private static double along(int row, double[] object) {
        DMatrix3x3 r = Ellipsoid.NOVEL.rotation();
        return r.get(row, 0) * object[0] + r.get(row, 1) * object[1] + r.get(row, 2) * object[2];
    }

    private static double greatest(double[] grid, int p) {
        return Arrays.stream(cells(grid, p)).max().orElseThrow();
    }

    private static double sum(double[] grid, int p) {
        return Arrays.stream(cells(grid, p)).sum();
    }

    private static double[] cells(double[] grid, int p) {
        double[] cells = new double[UPSCALE * UPSCALE];
        int corner = p / Ellipsoid.SIDE * UPSCALE * GRID + p % Ellipsoid.SIDE * UPSCALE;
        for (int s = 0; s < cells.length; s++) {
            cells[s] = grid[corner + s / UPSCALE * GRID + s % UPSCALE];
        }
        return cells;
    }

    /** Returns Σ|D − true| over the pixels that one point decides. */
    double distance() {
        double[] exact = Ellipsoid.depth(Ellipsoid.NOVEL);
        double sum = 0;
        for (int p = 0; p < Ellipsoid.PIXELS; p++) {
            double target = Double.isNaN(exact[p]) ? Ellipsoid.BACKGROUND : exact[p];
            sum += collision[p] == 1 ? Math.abs(depth[p] - target) : 0;
        }
        return sum;
    }

    double entropy() {
        float[] mask = Ellipsoid.trueMask();
        double sum = 0;
        for (int p = 0; p < Ellipsoid.PIXELS; p++) {
            double l = maskLogit[p];
            sum += Math.max(l, 0) - l * mask[p] + Math.log1p(Math.exp(-Math.abs(l)));
        }
        return sum;
    }
}

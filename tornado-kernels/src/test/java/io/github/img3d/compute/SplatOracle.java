package io.github.img3d.compute;

import io.github.img3d.compute.launch.SplatSize;
import java.util.Arrays;
import java.util.SplittableRandom;

/** The paper's pseudo-renderer in double precision: it scatters into a grid U times larger, then pools. */
final class SplatOracle {

    /** Pictures {@code [B,N,P]}. */
    record Pictures(double[] depth, double[] maskLogit, double[] collision) {

        static Pictures empty(int size) {
            return new Pictures(new double[size], new double[size], new double[size]);
        }
    }

    private final SplatSize size;
    private final float[] poses;

    SplatOracle(SplatSize size, float[] poses) {
        this.size = size;
        this.poses = poses;
    }

    Pictures summed(double[] points) {
        var pictures = Pictures.empty(size.images() * size.pixels());
        int gridWidth = size.width() * size.upscale();
        int cells = size.pixels() * size.upscale() * size.upscale();
        for (int image = 0; image < size.images(); image++) {
            double[] inverse = new double[cells];
            double[] logit = new double[cells];
            double[] hits = new double[cells];
            double[] hidden = new double[cells];
            for (int i = 0; i < size.points(); i++) {
                double[] at = project(points, image, i);
                if (!inside(at)) {
                    continue;
                }
                int cell = (int) Math.rint(at[1]) * gridWidth + (int) Math.rint(at[0]);
                if (at[3] > 0) {
                    inverse[cell] += 1 / (at[2] + 10 + 1e-8);
                    logit[cell] += at[3];
                    hits[cell]++;
                } else {
                    hidden[cell] += at[3];
                }
            }
            for (int p = 0; p < size.pixels(); p++) {
                int o = image * size.pixels() + p;
                double visible = pool(logit, p, true);
                double average = pool(hidden, p, false);
                pictures.depth[o] = 1 / (pool(inverse, p, true) + 1e-8) - 10;
                pictures.maskLogit[o] = visible > 0 ? visible : average < 0 ? average : -1;
                pictures.collision[o] = pool(hits, p, true);
            }
        }
        return pictures;
    }

    Pictures nearest(double[] points) {
        var pictures = Pictures.empty(size.images() * size.pixels());
        double[] hidden = new double[pictures.depth.length];
        Arrays.fill(pictures.depth, 1e8 - 10);
        for (int image = 0; image < size.images(); image++) {
            for (int i = 0; i < size.points(); i++) {
                double[] at = project(points, image, i);
                if (!inside(at)) {
                    continue;
                }
                int row = (int) Math.rint(at[1]) / size.upscale();
                int column = (int) Math.rint(at[0]) / size.upscale();
                int o = image * size.pixels() + row * size.width() + column;
                if (at[3] <= 0) {
                    hidden[o] += at[3] / (size.upscale() * size.upscale());
                } else if (at[2] < pictures.depth[o]) {
                    pictures.depth[o] = at[2];
                    pictures.maskLogit[o] = at[3];
                    pictures.collision[o] = 1;
                }
            }
        }
        for (int o = 0; o < hidden.length; o++) {
            if (pictures.collision[o] == 0) {
                pictures.maskLogit[o] = hidden[o] < 0 ? hidden[o] : -1;
            }
        }
        return pictures;
    }

    /** Returns the greatest value of pixel {@code p}'s cells, or their mean. */
    private double pool(double[] grid, int p, boolean greatest) {
        int u = size.upscale();
        double most = 0;
        double sum = 0;
        for (int y = p / size.width() * u; y < (p / size.width() + 1) * u; y++) {
            for (int x = p % size.width() * u; x < (p % size.width() + 1) * u; x++) {
                most = Math.max(most, grid[y * size.width() * u + x]);
                sum += grid[y * size.width() * u + x];
            }
        }
        return greatest ? most : sum / (u * u);
    }

    /** Returns column and row on the grid, not rounded, then depth and logit. */
    private double[] project(double[] points, int image, int i) {
        int q = image / size.novel() * 4 * size.points() + i;
        double[] c = new double[3];
        for (int r = 0; r < 3; r++) {
            for (int k = 0; k < 3; k++) {
                c[r] += poses[image * 9 + r * 3 + k] * points[q + k * size.points()];
            }
        }
        return new double[] {
            size.upscale() * (size.width() * c[0] + size.width() / 2.0),
            size.upscale() * (-size.height() * c[1] + size.height() / 2.0),
            1 - c[2],
            points[q + 3 * size.points()]
        };
    }

    private boolean inside(double[] at) {
        double x = Math.rint(at[0]);
        double y = Math.rint(at[1]);
        return x >= 0 && x < size.width() * size.upscale() && y >= 0 && y < size.height() * size.upscale();
    }

    /** Returns whether no view of point {@code i} of object {@code b} is near a border between cells. */
    boolean isSteady(double[] points, int b, int i) {
        for (int n = 0; n < size.novel(); n++) {
            double[] at = project(points, b * size.novel() + n, i);
            if (nearBorder(at[0]) || nearBorder(at[1])) {
                return false;
            }
        }
        return true;
    }

    boolean isOutside(double[] points, int b, int i) {
        for (int n = 0; n < size.novel(); n++) {
            if (inside(project(points, b * size.novel() + n, i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean nearBorder(double x) {
        return Math.abs(x - Math.floor(x) - 0.5) < 1e-3;
    }

    /** Returns the rotations {@code [images,9]} of random unit quaternions. */
    static float[] rotations(SplittableRandom random, int images) {
        float[] poses = new float[images * 9];
        for (int image = 0; image < images; image++) {
            double[] q = random.doubles(4, -1, 1).toArray();
            double norm = Math.sqrt(Arrays.stream(q).map(x -> x * x).sum());
            double w = q[0] / norm;
            double x = q[1] / norm;
            double y = q[2] / norm;
            double z = q[3] / norm;
            double[] rows = {
                1 - 2 * (y * y + z * z),
                2 * (x * y - w * z),
                2 * (x * z + w * y),
                2 * (x * y + w * z),
                1 - 2 * (x * x + z * z),
                2 * (y * z - w * x),
                2 * (x * z - w * y),
                2 * (y * z + w * x),
                1 - 2 * (x * x + y * y)
            };
            for (int k = 0; k < 9; k++) {
                poses[image * 9 + k] = (float) rows[k];
            }
        }
        return poses;
    }
}

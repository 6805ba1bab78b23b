package io.github.img3d.figure;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.geometry.Camera;
import io.github.img3d.geometry.Pose;
import io.github.img3d.image.Picture;
import io.github.img3d.image.Scaling;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrix3;

/**
 * A picture of a cloud as a camera sees it: small discs in the cloud's colours or in colours of depth,
 * shaded by depth.
 */
final class CloudTile {

    /** Number of pixels drawn for one shown, in each direction. */
    private static final int FINE = 2;

    /** Radius of a disc, in object units. */
    private static final double RADIUS = 0.0055;

    /** Part of a tile that the cloud fills. */
    private static final double FILL = 0.94;

    /** Light of the farthest coloured points; the nearest have a light of 1. */
    private static final double FARTHEST_LIGHT = 0.75;

    private CloudTile() {}

    /** Returns the pixels per object unit at which the cloud fits from all sides. */
    static double scale(PointCloud cloud, List<Pose> sides, int width, int height) {
        double scale = Double.POSITIVE_INFINITY;
        for (var side : sides) {
            float[] projected = projected(cloud, side);
            scale = Math.min(scale, width / Math.max(1e-3, Span.of(projected, 0).length()));
            scale = Math.min(
                    scale, height / Math.max(1e-3, Span.of(projected, 1).length()));
        }
        return Math.min(FILL * scale, 2.0 * Math.max(width, height));
    }

    static Picture draw(PointCloud cloud, Pose side, double scale, int width, int height) {
        return drawAs(cloud, cloud, side, scale, width, height);
    }

    /**
     * Draws the cloud at the place and in the depth colours of {@code model}, so that two tiles of the same model can
     * be compared.
     */
    static Picture drawAs(PointCloud model, PointCloud cloud, Pose side, double scale, int width, int height) {
        float[] frame = projected(model, side);
        double x = Span.of(frame, 0).middle();
        double y = Span.of(frame, 1).middle();
        float[] projected = projected(cloud, side);
        var buffer = new DepthBuffer(cloud, width * FINE, height * FINE);
        double fine = scale * FINE;
        for (int i = 0; i < projected.length; i += 3) {
            buffer.disc(
                    width * FINE / 2.0 + (projected[i] - x) * fine,
                    height * FINE / 2.0 - (projected[i + 1] - y) * fine,
                    projected[i + 2],
                    RADIUS * fine,
                    i / 3);
        }
        return Scaling.to(buffer.shaded(Span.of(frame, 2), fine), width, height);
    }

    /**
     * Draws the cloud as a perspective camera sees it.
     *
     * @param camera whose crop leads to a picture of {@code side} pixels a side
     */
    static Picture seenFrom(PointCloud cloud, Camera camera, int side) {
        var fine = camera.cropped(camera.crop().resized(side, side * FINE));
        var buffer = new DepthBuffer(cloud, side * FINE, side * FINE);
        float[] p = cloud.positions();
        float[] seen = new float[p.length];
        for (int i = 0; i < p.length; i += 3) {
            var at = fine.project(new DMatrix3(p[i], p[i + 1], p[i + 2]));
            seen[i + 2] = (float) -at.a3;
            if (at.a3 > 0) {
                buffer.disc(at.a1 + 0.5, at.a2 + 0.5, seen[i + 2], RADIUS * fine.pixels(at.a3), i / 3);
            }
        }
        double centre = fine.projection().distance();
        return Scaling.to(buffer.shaded(Span.of(seen, 2), fine.pixels(centre)), side, side);
    }

    /** Returns each point in the frame of the camera: right, up and back (towards the camera). */
    private static float[] projected(PointCloud cloud, Pose side) {
        float[] r = side.rowMajor();
        float[] points = cloud.positions();
        float[] projected = new float[points.length];
        for (int i = 0; i < points.length; i++) {
            int point = i / 3 * 3;
            int row = i % 3 * 3;
            projected[i] = r[row] * points[point] + r[row + 1] * points[point + 1] + r[row + 2] * points[point + 2];
        }
        return projected;
    }

    /** The range of points along an axis. */
    record Span(double low, double high) {

        static Span of(float[] points, int axis) {
            float low = Float.POSITIVE_INFINITY;
            float high = Float.NEGATIVE_INFINITY;
            for (int i = axis; i < points.length; i += 3) {
                low = Math.min(low, points[i]);
                high = Math.max(high, points[i]);
            }
            return low > high ? new Span(0, 1) : new Span(low, high);
        }

        double length() {
            return high - low;
        }

        double middle() {
            return (low + high) / 2;
        }
    }

    /** The nearest point of each pixel. */
    private static final class DepthBuffer {
        private final PointCloud cloud;
        private final int width;
        private final float[] back;
        private final int[] nearest;

        DepthBuffer(PointCloud cloud, int width, int height) {
            this.cloud = cloud;
            this.width = width;
            back = new float[width * height];
            nearest = new int[width * height];
            Arrays.fill(back, Float.NEGATIVE_INFINITY);
        }

        void disc(double x, double y, float nearness, double radius, int point) {
            int last = (int) Math.min(back.length / width - 1, y + radius);
            for (int row = (int) Math.max(0, y - radius); row <= last; row++) {
                double away = row + 0.5 - y;
                double square = radius * radius - away * away;
                if (square >= 0) {
                    chord(row * width, x - 0.5, Math.sqrt(square), nearness, point);
                }
            }
        }

        private void chord(int row, double middle, double half, float nearness, int point) {
            int last = row + (int) Math.min(width - 1, Math.floor(middle + half));
            for (int i = row + (int) Math.max(0, Math.ceil(middle - half)); i <= last; i++) {
                if (back[i] < nearness) {
                    back[i] = nearness;
                    nearest[i] = point;
                }
            }
        }

        Picture shaded(Span depths, double pixelsPerUnit) {
            int[] reach = around(Math.max(2, (int) (0.012 * pixelsPerUnit)));
            int[] argb = new int[back.length];
            for (int i = 0; i < argb.length; i++) {
                if (back[i] > Float.NEGATIVE_INFINITY) {
                    double nearness = (back[i] - depths.low) / Math.max(depths.length(), 1e-6);
                    argb[i] = Colours.lit(colour(nearest[i], nearness), Math.exp(-1.1 * occlusion(i, reach)));
                }
            }
            return new Picture(width, back.length / width, argb);
        }

        private int colour(int point, double nearness) {
            return cloud.isColoured()
                    ? Colours.lit(cloud.rgb(point), FARTHEST_LIGHT + (1 - FARTHEST_LIGHT) * nearness)
                    : Colours.ofNearness(0.08 + 0.84 * nearness);
        }

        /** Returns steps in x and y to eight pixels on a circle. */
        private static int[] around(int radius) {
            int slant = (int) Math.round(radius * Math.sqrt(0.5));
            return new int[] {
                radius, 0, slant, slant, 0, radius, -slant, slant, -radius, 0, -slant, -slant, 0, -radius, slant, -slant
            };
        }

        /** Returns how far the surroundings stand out towards the camera, which makes edges and hollows dark. */
        private double occlusion(int i, int[] steps) {
            double sum = 0;
            for (int k = 0; k < steps.length; k += 2) {
                int x = i % width + steps[k];
                int y = i / width + steps[k + 1];
                boolean inside = x >= 0 && x < width && y >= 0 && y * width < back.length;
                if (inside && back[y * width + x] > back[i]) {
                    sum += Math.min(1, (back[y * width + x] - back[i]) / 0.06);
                }
            }
            return sum / 8;
        }
    }
}

package io.github.img3d.fusion;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.geometry.Viewpoints;
import io.github.img3d.view.Views;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrix3x3;

/**
 * The visible points of fused views, without those that other views deny.
 *
 * <p>A true point of the surface lies inside the object's outline in every view. A point outside the predicted outline
 * of several views is debris of a wrong depth and is left out.
 */
public final class SurfacePoints {

    /** Views that must deny a point before it is dropped: one may be wrong itself. */
    private static final int DENIALS = 2;

    /** How far, in pixels, a point may lie outside an outline. */
    private static final int TOLERANCE = 1;

    private final Views views;
    private final float[] maskLogit;
    private final List<Outline> outlines;

    private SurfacePoints(Views views) {
        this.views = views;
        this.maskLogit = views.maskLogit();
        this.outlines = IntStream.range(0, Viewpoints.COUNT)
                .mapToObj(v -> Outline.of(v, maskLogit, views.height(), views.width()))
                .toList();
    }

    /**
     * Points have colours if the views have.
     *
     * @param points {@code [4,I]}, as {@link Fusion} makes them of the same views; their own logits are not looked at
     */
    public static PointCloud of(Views views, float[] points) {
        return new SurfacePoints(views).select(points);
    }

    private PointCloud select(float[] points) {
        int count = maskLogit.length;
        int[] kept = IntStream.range(0, count)
                .filter(i -> visible(i) && denials(points[i], points[count + i], points[2 * count + i]) < DENIALS)
                .toArray();
        float[] positions = new float[3 * kept.length];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = points[i % 3 * count + kept[i / 3]];
        }
        return new PointCloud(positions, views.isColoured() ? colours(kept) : new byte[0]);
    }

    private byte[] colours(int[] points) {
        int pixels = views.height() * views.width();
        byte[] colours = new byte[3 * points.length];
        for (int i = 0; i < colours.length; i++) {
            int point = points[i / 3];
            colours[i] = (byte) views.colour(point % pixels, point / pixels, i % 3);
        }
        return colours;
    }

    /** @param point {@code v·P + p} */
    private boolean visible(int point) {
        int pixels = maskLogit.length / Viewpoints.COUNT;
        return maskLogit[point % pixels * Viewpoints.COUNT + point / pixels] > 0;
    }

    private int denials(float x, float y, float z) {
        int denials = 0;
        for (int v = 0; v < Viewpoints.COUNT; v++) {
            denials += outlines.get(v).holds(x, y, z) ? 0 : 1;
        }
        return denials;
    }

    /**
     * What a view shows of the object, grown by the tolerance.
     *
     * @param inside pixel after pixel, of the view with a margin as wide as the tolerance
     */
    private record Outline(DMatrix3x3 rotation, int height, int width, boolean[] inside) {

        static Outline of(int view, float[] maskLogit, int height, int width) {
            var outline = new Outline(
                    Viewpoints.FIXED.get(view).rotation(),
                    height,
                    width,
                    new boolean[(height + 2 * TOLERANCE) * (width + 2 * TOLERANCE)]);
            for (int p = 0; p < height * width; p++) {
                if (maskLogit[p * Viewpoints.COUNT + view] > 0) {
                    outline.grow(p / width, p % width);
                }
            }
            return outline;
        }

        private void grow(int row, int column) {
            for (int h = row - TOLERANCE; h <= row + TOLERANCE; h++) {
                int first = at(h, column - TOLERANCE);
                Arrays.fill(inside, first, first + 2 * TOLERANCE + 1, true);
            }
        }

        boolean holds(float x, float y, float z) {
            double right = rotation.a11 * x + rotation.a12 * y + rotation.a13 * z;
            double up = rotation.a21 * x + rotation.a22 * y + rotation.a23 * z;
            int column = (int) Math.rint((right + 0.5) * width);
            int row = (int) Math.rint((0.5 - up) * height);
            boolean near =
                    row >= -TOLERANCE && row < height + TOLERANCE && column >= -TOLERANCE && column < width + TOLERANCE;
            return near && inside[at(row, column)];
        }

        private int at(int row, int column) {
            return (row + TOLERANCE) * (width + 2 * TOLERANCE) + column + TOLERANCE;
        }
    }
}

package io.github.img3d.fusion;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.geometry.Viewpoints;
import io.github.img3d.view.Views;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The visible points of fused views, without those that other views deny.
 *
 * <p>A true point of the surface lies inside the object's outline in every view. A point outside the predicted outline
 * of several views is debris of a wrong depth and is left out. So is one on a slope of its view's depths that another
 * view sees through: where a network is not sure at which pixel a near part ends and a far one begins, its depths lie
 * between the two.
 */
public final class SurfacePoints {

    /** Views outside whose outline a point must lie before it is dropped: one may be wrong itself. */
    private static final int DENIALS = 2;

    /** How far, in pixels a pixel, depths rise between two surfaces; few true ones are seen at such a slant. */
    private static final double STEEP = 1.5;

    /** How far a point may lie in front of what another view shows there: as far as depths may be wrong. */
    private static final double CLEARANCE = 0.05;

    private final Views views;
    private final List<NearestDepths> nearest;

    private SurfacePoints(Views views) {
        this.views = views;
        this.nearest = IntStream.range(0, Viewpoints.COUNT)
                .mapToObj(v -> NearestDepths.of(views, v))
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
        int count = Viewpoints.COUNT * views.height() * views.width();
        int[] kept = IntStream.range(0, count)
                .filter(i -> visible(i) && isOnSurface(i, points[i], points[count + i], points[2 * count + i]))
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
        int pixels = views.height() * views.width();
        return views.shows(point % pixels, point / pixels);
    }

    private boolean isOnSurface(int point, float x, float y, float z) {
        int denials = 0;
        boolean seenThrough = false;
        for (NearestDepths view : nearest) {
            double behind = view.behind(x, y, z);
            denials += behind == Double.POSITIVE_INFINITY ? 1 : 0;
            seenThrough |= behind > CLEARANCE && behind < Double.POSITIVE_INFINITY;
        }
        return denials < DENIALS && !(seenThrough && isSteep(point));
    }

    /** Whether the depths of a point's view rise or fall steeply to a pixel beside its own. */
    private boolean isSteep(int point) {
        int width = views.width();
        int v = point / (views.height() * width);
        int p = point % (views.height() * width);
        return p % width > 0 && isStep(p, p - 1, v)
                || p % width < width - 1 && isStep(p, p + 1, v)
                || p >= width && isStep(p, p - width, v)
                || p < (views.height() - 1) * width && isStep(p, p + width, v);
    }

    private boolean isStep(int p, int q, int v) {
        return views.shows(q, v) && Math.abs(views.depth(p, v) - views.depth(q, v)) * views.width() > STEEP;
    }
}

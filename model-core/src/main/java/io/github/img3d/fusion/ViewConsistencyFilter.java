package io.github.img3d.fusion;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.geometry.Viewpoints;
import io.github.img3d.view.Views;
import java.util.Arrays;
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
public final class ViewConsistencyFilter {

    /** Views outside whose outline a point must lie before it is dropped: one may be wrong itself. */
    private static final int DENIALS = 2;

    /** How far, in pixels a pixel, depths rise between two surfaces; few true ones are seen at such a slant. */
    private static final double STEEP = 1.5;

    /** How far a point may lie in front of what another view shows there: as far as depths may be wrong. */
    private static final double CLEARANCE = 0.05;

    private final Views views;
    private final int pixels;
    private final List<NearestDepths> nearest;
    private final float[] positions;
    private final byte[] colours;
    private int size;

    private ViewConsistencyFilter(Views views) {
        this.views = views;
        pixels = views.height() * views.width();
        nearest = IntStream.range(0, Viewpoints.COUNT)
                .mapToObj(v -> NearestDepths.of(views, v))
                .toList();
        positions = new float[3 * Viewpoints.COUNT * pixels];
        colours = new byte[views.isColoured() ? positions.length : 0];
    }

    /**
     * Points have colours if the views have.
     *
     * @param points {@code [4,I]}, as {@link Fusion} makes them of the same views; their own logits are not looked at
     */
    public static PointCloud of(Views views, float[] points) {
        return new ViewConsistencyFilter(views).select(points);
    }

    private PointCloud select(float[] points) {
        int count = Viewpoints.COUNT * pixels;
        for (int v = 0; v < Viewpoints.COUNT; v++) {
            for (int p = 0; p < pixels; p++) {
                if (views.shows(p, v)) {
                    int i = v * pixels + p;
                    keepIfOnSurface(p, v, points[i], points[count + i], points[2 * count + i]);
                }
            }
        }
        return new PointCloud(
                Arrays.copyOf(positions, 3 * size), Arrays.copyOf(colours, views.isColoured() ? 3 * size : 0));
    }

    private void keepIfOnSurface(int p, int v, float x, float y, float z) {
        int denials = 0;
        boolean seenThrough = false;
        for (NearestDepths view : nearest) {
            double behind = view.behind(x, y, z);
            boolean denied = behind == Double.POSITIVE_INFINITY;
            if (denied && ++denials == DENIALS) {
                return;
            }
            seenThrough |= behind > CLEARANCE && !denied;
        }
        if (!(seenThrough && isSteep(p, v))) {
            keep(p, v, x, y, z);
        }
    }

    private void keep(int p, int v, float x, float y, float z) {
        int at = 3 * size++;
        positions[at] = x;
        positions[at + 1] = y;
        positions[at + 2] = z;
        if (views.isColoured()) {
            for (int channel = 0; channel < 3; channel++) {
                colours[at + channel] = (byte) views.colour(p, v, channel);
            }
        }
    }

    /** Whether depths rise or fall steeply from pixel p of view v to one beside it. */
    private boolean isSteep(int p, int v) {
        int width = views.width();
        return p % width > 0 && isStep(p, p - 1, v)
                || p % width < width - 1 && isStep(p, p + 1, v)
                || p >= width && isStep(p, p - width, v)
                || p < pixels - width && isStep(p, p + width, v);
    }

    private boolean isStep(int p, int q, int v) {
        return views.shows(q, v) && Math.abs(views.depth(p, v) - views.depth(q, v)) * views.width() > STEEP;
    }
}

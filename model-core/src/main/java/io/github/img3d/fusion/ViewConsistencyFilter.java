package io.github.img3d.fusion;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.view.Views;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A filter that keeps the visible points of fused views, except those that other views contradict.
 *
 * <p>A true point of the surface lies inside the object's outline in every view. A point outside the predicted outline
 * of several views is an outlier that comes from a wrong depth, and is dropped. So is a point on a steep slope of its
 * view's depths if another view sees through it: where a network is not sure at which pixel a near part ends and a far
 * one begins, it predicts depths between the two.
 */
public final class ViewConsistencyFilter {

    /** Number of outlines that a point must lie outside of before it is dropped: a single view may be wrong itself. */
    private static final int DENIALS = 2;

    /**
     * Slope in pixels a pixel above which depths are taken to lead from one surface to another; few true surfaces are
     * seen at such a slant.
     */
    private static final double STEEP = 1.5;

    /**
     * Distance by which a point may lie in front of the surface that another view shows there: depths may be wrong by
     * as much.
     */
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
        nearest = IntStream.range(0, views.count())
                .mapToObj(v -> NearestDepths.of(views, v))
                .toList();
        positions = new float[3 * views.count() * pixels];
        colours = new byte[views.isColoured() ? positions.length : 0];
    }

    /**
     * Returns the points that are kept, in the object's frame, with colours if the views have them.
     *
     * @param points {@code [4,I]}, fused by {@link Fusion} from the same views; visibility comes from the views, not
     *     from these logits
     */
    public static PointCloud of(Views views, float[] points) {
        return new ViewConsistencyFilter(views).select(points);
    }

    private PointCloud select(float[] points) {
        int count = views.count() * pixels;
        for (int v = 0; v < views.count(); v++) {
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

    /** Returns whether depth rises or falls steeply from pixel p of view v to one beside it. */
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

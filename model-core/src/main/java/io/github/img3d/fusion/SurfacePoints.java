package io.github.img3d.fusion;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.geometry.Pose;
import io.github.img3d.geometry.Viewpoints;
import io.github.img3d.view.Views;
import java.util.Arrays;
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

    private SurfacePoints(Views views) {
        this.views = views;
        this.maskLogit = views.maskLogit();
    }

    /** @param points {@code [4,I]}, as {@link Fusion} makes them of the same views; their own logits are not looked at */
    public static PointCloud of(Views views, float[] points) {
        return new SurfacePoints(views).select(points);
    }

    private PointCloud select(float[] points) {
        int count = views.height() * views.width() * Viewpoints.COUNT;
        float[] kept = new float[3 * count];
        int size = 0;
        for (int i = 0; i < count; i++) {
            float x = points[i];
            float y = points[count + i];
            float z = points[2 * count + i];
            if (visible(i) && denials(x, y, z) < DENIALS) {
                kept[size++] = x;
                kept[size++] = y;
                kept[size++] = z;
            }
        }
        return new PointCloud(Arrays.copyOf(kept, size));
    }

    /** @param point {@code v·P + p} */
    private boolean visible(int point) {
        int pixels = views.height() * views.width();
        return maskLogit[point % pixels * Viewpoints.COUNT + point / pixels] > 0;
    }

    private int denials(float x, float y, float z) {
        int denials = 0;
        for (int v = 0; v < Viewpoints.COUNT; v++) {
            Pose pose = Viewpoints.FIXED.get(v);
            DMatrix3x3 r = pose.rotation();
            double right = r.a11 * x + r.a12 * y + r.a13 * z;
            double up = r.a21 * x + r.a22 * y + r.a23 * z;
            int column = (int) Math.rint((right + 0.5) * views.width());
            int row = (int) Math.rint((0.5 - up) * views.height());
            if (!insideOutline(v, row, column)) {
                denials++;
            }
        }
        return denials;
    }

    private boolean insideOutline(int view, int row, int column) {
        for (int h = Math.max(0, row - TOLERANCE); h <= Math.min(views.height() - 1, row + TOLERANCE); h++) {
            for (int w = Math.max(0, column - TOLERANCE); w <= Math.min(views.width() - 1, column + TOLERANCE); w++) {
                if (maskLogit[(h * views.width() + w) * Viewpoints.COUNT + view] > 0) {
                    return true;
                }
            }
        }
        return false;
    }
}

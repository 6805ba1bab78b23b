package io.github.img3d.fusion;

import io.github.img3d.geometry.Viewpoints;
import io.github.img3d.view.Views;
import java.util.Arrays;
import org.ejml.data.DMatrix3x3;

/**
 * The nearest depth around each pixel of a view: the object as the view shows it, grown by the tolerance.
 *
 * @param depths pixel after pixel, row by row, of the view and a margin around it as wide as the tolerance; infinite
 *     beside the object
 */
record NearestDepths(DMatrix3x3 rotation, int height, int width, float[] depths) {

    /** Distance in pixels by which a point may lie outside an outline. */
    private static final int TOLERANCE = 1;

    static NearestDepths of(Views views, int view) {
        int height = views.height();
        int width = views.width();
        float[] depths = new float[(height + 2 * TOLERANCE) * (width + 2 * TOLERANCE)];
        Arrays.fill(depths, Float.POSITIVE_INFINITY);
        var nearest = new NearestDepths(Viewpoints.FIXED.get(view).rotation(), height, width, depths);
        for (int p = 0; p < height * width; p++) {
            if (views.shows(p, view)) {
                nearest.grow(p / width, p % width, views.depth(p, view));
            }
        }
        return nearest;
    }

    private void grow(int row, int column, float depth) {
        for (int h = row - TOLERANCE; h <= row + TOLERANCE; h++) {
            for (int w = column - TOLERANCE; w <= column + TOLERANCE; w++) {
                int index = index(h, w);
                if (depth < depths[index]) {
                    depths[index] = depth;
                }
            }
        }
    }

    /**
     * Returns how far the view's surface lies behind a point: negative if it lies in front of the point, infinite if
     * the point is beside the object.
     */
    double behind(float x, float y, float z) {
        double right = rotation.a11 * x + rotation.a12 * y + rotation.a13 * z;
        double up = rotation.a21 * x + rotation.a22 * y + rotation.a23 * z;
        double back = rotation.a31 * x + rotation.a32 * y + rotation.a33 * z;
        int column = (int) Math.rint((right + 0.5) * width);
        int row = (int) Math.rint((0.5 - up) * height);
        boolean near =
                row >= -TOLERANCE && row < height + TOLERANCE && column >= -TOLERANCE && column < width + TOLERANCE;
        float depth = near ? depths[index(row, column)] : Float.POSITIVE_INFINITY;
        return depth < Float.POSITIVE_INFINITY ? depth - (1 - back) : Double.POSITIVE_INFINITY;
    }

    private int index(int row, int column) {
        return (row + TOLERANCE) * (width + 2 * TOLERANCE) + column + TOLERANCE;
    }
}

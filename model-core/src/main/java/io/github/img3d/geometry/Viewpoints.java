package io.github.img3d.geometry;

import java.util.List;
import org.ejml.data.DMatrix3x3;

/** The eight fixed views, from the corners of a cube, in the order that Lin, Kong and Lucey (2018) published. */
public final class Viewpoints {

    /** The fixed views, in the order of the channels of their maps. */
    public static final List<Pose> FIXED = List.of(
            Pose.from(1, 1, 1),
            Pose.from(1, -1, -1),
            Pose.from(-1, 1, -1),
            Pose.from(-1, -1, 1),
            Pose.from(1, 1, -1),
            Pose.from(1, -1, 1),
            Pose.from(-1, 1, 1),
            Pose.from(-1, -1, -1));

    private Viewpoints() {}

    /**
     * Returns the affine maps A that take a view's pixel and depth to the object's frame:
     * {@code A[v]·(X,Y,Z,1) = R[v]ᵀ·((X−W/2)/W, (H/2−Y)/H, 1−Z)}, X and Y counted in pixels from the upper left.
     *
     * @param views V, the number of views, counted from the start of {@link #FIXED}
     * @return {@code [V,3,4]}, row-major
     */
    public static float[] viewToObject(int height, int width, int views) {
        float[] a = new float[views * 12];
        for (int v = 0; v < views; v++) {
            DMatrix3x3 r = FIXED.get(v).rotation();
            for (int row = 0; row < 3; row++) {
                double right = r.get(0, row);
                double up = r.get(1, row);
                double back = r.get(2, row);
                int at = (v * 3 + row) * 4;
                a[at] = (float) (right / width);
                a[at + 1] = (float) (-up / height);
                a[at + 2] = (float) -back;
                a[at + 3] = (float) (-right / 2 + up / 2 + back);
            }
        }
        return a;
    }
}

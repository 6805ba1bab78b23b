package io.github.img3d.metric;

import io.github.img3d.geometry.Pose;
import org.ejml.data.DMatrix3x3;
import org.ejml.dense.fixed.CommonOps_DDF3;

/**
 * The angle between an estimated and the true orientation of a camera: that of the one rotation, about whichever axis,
 * that takes one to the other. Turns of the object about Z that take it to itself are no error.
 */
public final class CameraError {

    private CameraError() {}

    /**
     * Returns the angle in degrees, from 0 to 180.
     *
     * @param order number of turns about Z that take the object to itself; 0 if any turn does
     */
    public static double degrees(Pose estimated, Pose truth, int order) {
        var between = new DMatrix3x3();
        CommonOps_DDF3.multTransA(truth.rotation(), estimated.rotation(), between);
        double cosine = (greatestTrace(between, order) - 1) / 2;
        return Math.toDegrees(Math.acos(Math.clamp(cosine, -1.0, 1.0)));
    }

    /** Returns the greatest trace of {@code turn·m}, over the object's turns about Z. */
    private static double greatestTrace(DMatrix3x3 m, int order) {
        double along = m.a11 + m.a22;
        double across = m.a12 - m.a21;
        if (order == 0) {
            return Math.hypot(along, across) + m.a33;
        }
        double greatest = -1;
        for (int k = 0; k < order; k++) {
            double turn = 2 * Math.PI * k / order;
            greatest = Math.max(greatest, Math.cos(turn) * along + Math.sin(turn) * across + m.a33);
        }
        return greatest;
    }
}

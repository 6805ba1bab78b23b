package io.github.img3d.ownview;

import io.github.img3d.geometry.Camera;
import java.util.Arrays;
import org.ejml.data.DMatrix3;

/**
 * The box of an object, which its frame centres on the origin and gives a diagonal of 1. So the box around the surfaces on
 * a picture's rays tells how large the object is in the picture, where its centre is and how deep, once the camera's
 * direction is known.
 *
 * <p>A few of the outermost points are left out, as they are those whose depths err most.
 *
 * @param centre of the box, in the object's frame
 * @param diagonal its length
 */
record ObjectBox(DMatrix3 centre, double diagonal) {

    /** Moving and scaling the surfaces changes the rays' slants, hence the box, by less and less. */
    private static final int ROUNDS = 3;

    /** Diagonals beyond which the surfaces make no object. */
    private static final double SMALLEST = 0.25;

    private static final double LARGEST = 4;

    /** Share of the points that are left out at either end of each axis. */
    private static final double OUTERMOST = 0.002;

    /** A view, and the camera that it is seen with. */
    record Fitted(OwnView view, CameraEstimate estimate) {}

    /**
     * Returns depths and camera parameters by which the object fills its box.
     *
     * @param view that shows something
     * @param azimuth of the camera
     */
    static Fitted fit(OwnView view, CameraEstimate estimate, double azimuth) {
        var fitted = new Fitted(view, estimate);
        for (int round = 0; round < ROUNDS; round++) {
            var camera = fitted.estimate.camera(azimuth, view.side());
            var box = around(fitted.view, camera);
            if (!(box.diagonal > SMALLEST && box.diagonal < LARGEST)) {
                return new Fitted(view, estimate);
            }
            var centre = camera.project(box.centre);
            double behind = centre.a3 - camera.projection().distance();
            fitted = new Fitted(
                    fitted.view.moved(-behind, 1 / box.diagonal),
                    fitted.estimate.about(centre, box.diagonal, camera.crop().scale(), view.side()));
        }
        return fitted;
    }

    private static ObjectBox around(OwnView view, Camera camera) {
        double distance = camera.projection().distance();
        double[][] axes = new double[3][2 * view.near().length];
        int count = 0;
        for (int p = 0; p < view.near().length; p++) {
            if (view.shows(p)) {
                int column = p % view.side();
                int row = p / view.side();
                put(camera.unproject(new DMatrix3(column, row, distance + view.near()[p])), axes, count++);
                put(camera.unproject(new DMatrix3(column, row, distance + view.far()[p])), axes, count++);
            }
        }
        return around(axes, count);
    }

    private static void put(DMatrix3 point, double[][] axes, int at) {
        axes[0][at] = point.a1;
        axes[1][at] = point.a2;
        axes[2][at] = point.a3;
    }

    private static ObjectBox around(double[][] axes, int count) {
        double[] centre = new double[3];
        double squares = 0;
        int outermost = (int) (OUTERMOST * count);
        for (int axis = 0; axis < 3; axis++) {
            Arrays.sort(axes[axis], 0, count);
            double least = axes[axis][outermost];
            double most = axes[axis][count - 1 - outermost];
            centre[axis] = (least + most) / 2;
            squares += (most - least) * (most - least);
        }
        return new ObjectBox(new DMatrix3(centre[0], centre[1], centre[2]), Math.sqrt(squares));
    }
}

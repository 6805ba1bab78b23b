package io.github.img3d.raster;

import io.github.img3d.geometry.Pose;
import org.ejml.data.DMatrix3x3;

/**
 * The vertices of a mesh on a raster; sample (column, row) is the point x = column, y = row.
 *
 * @param x to the right
 * @param y downwards
 * @param nearness what is affine on the screen and larger for what is nearer
 */
record Screen(double[] x, double[] y, double[] nearness) {

    /** Parallel rays onto an image plane one unit wide; nearness is the camera's z. */
    static Screen orthographic(float[] positions, Pose pose, int side) {
        var screen = turned(positions, pose.rotation());
        for (int i = 0; i < screen.x.length; i++) {
            screen.x[i] = side * screen.x[i] + side / 2.0;
            screen.y[i] = side / 2.0 - side * screen.y[i];
        }
        return screen;
    }

    /** Rays from a camera {@code distance} from the origin onto a plane one unit before it; nearness is 1/depth. */
    static Screen perspective(float[] positions, DMatrix3x3 rotation, double distance) {
        var screen = turned(positions, rotation);
        for (int i = 0; i < screen.x.length; i++) {
            double inverse = 1 / (distance - screen.nearness[i]);
            screen.x[i] *= inverse;
            screen.y[i] *= -inverse;
            screen.nearness[i] = inverse;
        }
        return screen;
    }

    /** Scales, then shifts, in place. */
    void place(double scale, double shiftX, double shiftY) {
        for (int i = 0; i < x.length; i++) {
            x[i] = x[i] * scale + shiftX;
            y[i] = y[i] * scale + shiftY;
        }
    }

    private static Screen turned(float[] p, DMatrix3x3 r) {
        int n = p.length / 3;
        var screen = new Screen(new double[n], new double[n], new double[n]);
        for (int i = 0; i < n; i++) {
            double px = p[3 * i];
            double py = p[3 * i + 1];
            double pz = p[3 * i + 2];
            screen.x[i] = r.a11 * px + r.a12 * py + r.a13 * pz;
            screen.y[i] = r.a21 * px + r.a22 * py + r.a23 * pz;
            screen.nearness[i] = r.a31 * px + r.a32 * py + r.a33 * pz;
        }
        return screen;
    }
}

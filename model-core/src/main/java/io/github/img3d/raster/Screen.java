package io.github.img3d.raster;

import io.github.img3d.geometry.Camera;
import org.ejml.data.DMatrix3x3;

/**
 * The vertices of a mesh on a raster; sample (column, row) is the point x = column, y = row.
 *
 * @param x coordinates to the right
 * @param y coordinates downwards
 * @param nearness values that are affine on the screen and larger for nearer points
 */
record Screen(double[] x, double[] y, double[] nearness) {

    /**
     * Projects vertices as a camera sees them; nearness is 1/depth for perspective rays, the camera's z for parallel
     * ones.
     */
    static Screen of(float[] positions, Camera camera) {
        var screen = turned(positions, camera.pose().rotation());
        switch (camera.projection()) {
            case Camera.Perspective perspective -> screen.converge(perspective.distance());
            case Camera.Orthographic parallel -> screen.turnDown();
        }
        if (!camera.crop().equals(Camera.Crop.NONE)) {
            screen.place(
                    camera.crop().scale(), camera.crop().right(), camera.crop().down());
        }
        return screen;
    }

    private void converge(double distance) {
        for (int i = 0; i < x.length; i++) {
            double inverse = 1 / (distance - nearness[i]);
            x[i] *= inverse;
            y[i] *= -inverse;
            nearness[i] = inverse;
        }
    }

    private void turnDown() {
        for (int i = 0; i < y.length; i++) {
            y[i] = -y[i];
        }
    }

    /** Scales, then shifts, in place. */
    void place(double scale, double shiftX, double shiftY) {
        for (int i = 0; i < x.length; i++) {
            x[i] = x[i] * scale + shiftX;
            y[i] = y[i] * scale + shiftY;
        }
    }

    /** Returns the same screen where nearer points are those farther away. */
    Screen fromBehind() {
        double[] behind = new double[nearness.length];
        for (int i = 0; i < behind.length; i++) {
            behind[i] = -nearness[i];
        }
        return new Screen(x, y, behind);
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

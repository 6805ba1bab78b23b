package io.github.img3d.ownview;

import io.github.img3d.geometry.Camera;

/** A perspective camera's projection of many points, without an object for each. */
final class Projector {

    private final double r11;
    private final double r12;
    private final double r13;
    private final double r21;
    private final double r22;
    private final double r23;
    private final double r31;
    private final double r32;
    private final double r33;
    private final double distance;
    private final double scale;
    private final double right;
    private final double down;

    /** Column, row and relative depth of the point that was last projected. */
    double column;

    double row;
    double depth;

    Projector(Camera camera) {
        if (!(camera.projection() instanceof Camera.Perspective rays)) {
            throw new IllegalArgumentException("an orthographic camera, expected a perspective one");
        }
        var r = camera.pose().rotation();
        r11 = r.a11;
        r12 = r.a12;
        r13 = r.a13;
        r21 = r.a21;
        r22 = r.a22;
        r23 = r.a23;
        r31 = r.a31;
        r32 = r.a32;
        r33 = r.a33;
        distance = rays.distance();
        scale = camera.crop().scale();
        right = camera.crop().right();
        down = camera.crop().down();
    }

    /** Returns the width of a pixel in object units, at the depth of the object's centre. */
    double pixel() {
        return distance / scale;
    }

    void project(double x, double y, double z) {
        depth = -(r31 * x + r32 * y + r33 * z);
        double zoom = scale / (distance + depth);
        column = right + (r11 * x + r12 * y + r13 * z) * zoom;
        row = down - (r21 * x + r22 * y + r23 * z) * zoom;
    }

    /** Writes the point of the object that is seen at a place and relative depth. */
    void unproject(double column, double row, double depth, float[] to, int at) {
        double spread = (distance + depth) / scale;
        double x = (column - right) * spread;
        double y = (down - row) * spread;
        to[at] = (float) (r11 * x + r21 * y - r31 * depth);
        to[at + 1] = (float) (r12 * x + r22 * y - r32 * depth);
        to[at + 2] = (float) (r13 * x + r23 * y - r33 * depth);
    }
}

package io.github.img3d.ownview;

/**
 * Carving of canonical points by the picture: a point outside its outline, before its near surface or behind its far one
 * cannot be.
 *
 * <p>Each denial is weighed: it counts fully only beyond twice the tolerance, and the tolerance grows with the expected
 * errors of the depth and of the camera.
 */
final class Carving {

    /** Distance in object units by which a point may be off with everything known. */
    private static final double TOLERANCE = 0.01;

    /** Expected errors of depth by which a point may be off. */
    private static final double ERRORS = 2;

    /** Expected errors of the camera by which a point may be off. */
    private static final double TURNS = 2;

    private final SeenSpace seen;
    private final double tolerance;

    /**
     * Creates a carving.
     *
     * @param turnError expected error of a point in object units because of the camera's
     */
    Carving(SeenSpace seen, double turnError) {
        this.seen = seen;
        this.tolerance = TOLERANCE + TURNS * turnError;
    }

    /** Returns how much the picture lets stand of a point, from 0 to 1. */
    double weight(double x, double y, double z) {
        seen.look(x, y, z);
        double outside = denial(seen.outside(), tolerance);
        double before = denial(seen.before(), tolerance + ERRORS * seen.nearError());
        double behind = denial(seen.behind(), tolerance + ERRORS * seen.farError());
        return (1 - outside) * (1 - before) * (1 - behind);
    }

    /** Returns 0 up to the tolerance, 1 from twice the tolerance, and between them a part. */
    private static double denial(double by, double tolerance) {
        return Math.clamp(by / tolerance - 1, 0, 1);
    }
}

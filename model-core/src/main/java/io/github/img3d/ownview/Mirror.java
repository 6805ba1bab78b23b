package io.github.img3d.ownview;

/**
 * The mirror images of near and far points in the object's plane X = 0, where the picture does not deny them: inside its
 * outline, not before the near surface and not behind the far one.
 *
 * <p>An object is taken for symmetric if the picture denies few of the images of what it shows.
 */
final class Mirror {

    /**
     * Part of the images that may be denied before the object is taken for asymmetric: of a sofa with a longue on one
     * side, 0.07 to 0.28 are, of symmetric furniture with noisy depths up to 0.02.
     */
    static final double MOST_DENIED = 0.12;

    /** Distance in object units by which a point may be off whatever its expected error. */
    private static final double TOLERANCE = 0.015;

    /** Expected errors by which a point may be off. */
    private static final double ERRORS = 2;

    private final SeenSpace seen;
    private final double turnError;

    /**
     * Creates a mirror.
     *
     * @param turnError expected error of a point in object units because of the camera's
     */
    Mirror(SeenSpace seen, double turnError) {
        this.seen = seen;
        this.turnError = turnError;
    }

    /** Returns the part of the points whose mirror images the picture denies, from 0 to 1. */
    double denied(Samples points) {
        int denied = 0;
        for (int i = 0; i < points.size(); i++) {
            denied += allows(points, i) ? 0 : 1;
        }
        return points.size() == 0 ? 0 : (double) denied / points.size();
    }

    /** Returns the mirror images that the picture does not deny; they are trusted less than their twins. */
    Samples images(Samples points) {
        var images = new Samples();
        for (int i = 0; i < points.size(); i++) {
            if (allows(points, i)) {
                images.add(
                        -points.x(i),
                        points.y(i),
                        points.z(i),
                        (float) (points.error(i) + turnError),
                        points.pixel(i),
                        Part.MIRRORED);
            }
        }
        return images;
    }

    private boolean allows(Samples points, int i) {
        seen.look(-points.x(i), points.y(i), points.z(i));
        double tolerance = TOLERANCE + turnError + ERRORS * points.error(i);
        return seen.outside() <= tolerance
                && seen.before() <= tolerance + ERRORS * seen.nearError()
                && seen.behind() <= tolerance + ERRORS * seen.farError();
    }
}

package io.github.img3d.ownview;

/**
 * The first and the last surface on the ray of every pixel of a square picture, as a network predicts them.
 *
 * @param side pixels along a side; P is its square
 * @param near {@code [P]}: relative depth of the first surface
 * @param far {@code [P]}: relative depth of the last surface
 * @param nearError {@code [P]}: expected absolute error of {@code near}, in object units
 * @param farError {@code [P]}: expected absolute error of {@code far}, in object units
 * @param presence {@code [P]}: how likely the pixel shows the object, from 0 to 1
 * @param albedo {@code [P,3]}: unlit red, green and blue of the first surface, about 0 … 1
 */
public record OwnView(
        int side, float[] near, float[] far, float[] nearError, float[] farError, float[] presence, float[] albedo) {

    /** Presence from which a pixel's depths are used. */
    static final float PRESENT = 0.5f;

    public OwnView {
        require("near depths", near.length, side * side);
        require("far depths", far.length, side * side);
        require("errors of near depths", nearError.length, side * side);
        require("errors of far depths", farError.length, side * side);
        require("presences", presence.length, side * side);
        require("values of albedo", albedo.length, 3 * side * side);
    }

    /**
     * Returns the view that a network's outputs describe; a last surface before the first is moved to the first.
     *
     * @param depths {@code [P,4]}: near, far, logarithms of the expected error of near and of far
     * @param maskLogits {@code [P]}
     * @param albedo {@code [P,3]}
     */
    public static OwnView of(int side, float[] depths, float[] maskLogits, float[] albedo) {
        int pixels = side * side;
        require("values of depths", depths.length, 4 * pixels);
        require("mask logits", maskLogits.length, pixels);
        float[] near = new float[pixels];
        float[] far = new float[pixels];
        float[] nearError = new float[pixels];
        float[] farError = new float[pixels];
        float[] presence = new float[pixels];
        for (int p = 0; p < pixels; p++) {
            near[p] = depths[4 * p];
            far[p] = Math.max(near[p], depths[4 * p + 1]);
            nearError[p] = (float) Math.exp(depths[4 * p + 2]);
            farError[p] = (float) Math.exp(depths[4 * p + 3]);
            presence[p] = (float) (1 / (1 + Math.exp(-maskLogits[p])));
        }
        return new OwnView(side, near, far, nearError, farError, presence, albedo);
    }

    /** Returns whether a pixel's depths are used. */
    boolean shows(int pixel) {
        return presence[pixel] >= PRESENT;
    }

    /** Returns the view with all depths shifted, then scaled together with their expected errors. */
    OwnView moved(double shift, double scale) {
        return new OwnView(
                side,
                scaled(near, shift, scale),
                scaled(far, shift, scale),
                scaled(nearError, 0, scale),
                scaled(farError, 0, scale),
                presence,
                albedo);
    }

    private static float[] scaled(float[] values, double shift, double scale) {
        float[] scaled = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = (float) ((values[i] + shift) * scale);
        }
        return scaled;
    }

    boolean showsAnything() {
        for (int p = 0; p < presence.length; p++) {
            if (shows(p)) {
                return true;
            }
        }
        return false;
    }

    private static void require(String what, int length, int expected) {
        if (length != expected) {
            throw new IllegalArgumentException(length + " " + what + ", expected " + expected);
        }
    }
}

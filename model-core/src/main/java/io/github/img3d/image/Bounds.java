package io.github.img3d.image;

import java.util.Optional;

/**
 * The smallest rectangle around some pixels of a picture.
 *
 * @param left the first column
 * @param top the first row
 * @param right the column after the last
 * @param bottom the row after the last
 */
public record Bounds(int left, int top, int right, int bottom) {

    /** Returns the bounds of the pixels whose alpha is at least {@code leastAlpha}; empty if there are none. */
    public static Optional<Bounds> of(Picture picture, int leastAlpha) {
        int left = picture.width();
        int top = picture.height();
        int right = 0;
        int bottom = 0;
        for (int i = 0; i < picture.argb().length; i++) {
            if (picture.argb()[i] >>> 24 >= leastAlpha) {
                left = Math.min(left, i % picture.width());
                right = Math.max(right, i % picture.width() + 1);
                top = Math.min(top, i / picture.width());
                bottom = Math.max(bottom, i / picture.width() + 1);
            }
        }
        return right == 0 ? Optional.empty() : Optional.of(new Bounds(left, top, right, bottom));
    }

    public int width() {
        return right - left;
    }

    public int height() {
        return bottom - top;
    }
}

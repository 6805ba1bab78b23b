package io.github.img3d.ownview;

import io.github.img3d.image.Framing;
import io.github.img3d.image.Picture;

/**
 * The object's outline in its framed picture: the pixels whose alpha is at least a half.
 *
 * @param inside {@code [N,N]}
 * @param nearest the nearest pixel inside of every pixel
 */
record Outline(int side, boolean[] inside, NearestPixels nearest) {

    /** @throws IllegalArgumentException if the picture is not square, or no pixel is inside */
    static Outline of(Picture framed) {
        int side = framed.width();
        if (framed.height() != side) {
            throw new IllegalArgumentException(
                    "a framed picture of " + side + "×" + framed.height() + " pixels, expected a square");
        }
        boolean[] inside = new boolean[side * side];
        boolean any = false;
        for (int p = 0; p < inside.length; p++) {
            inside[p] = framed.argb()[p] >>> 24 >= Framing.SOLID;
            any |= inside[p];
        }
        if (!any) {
            throw new IllegalArgumentException("no object in the picture: every pixel is transparent");
        }
        return new Outline(side, inside, NearestPixels.of(inside, side));
    }
}

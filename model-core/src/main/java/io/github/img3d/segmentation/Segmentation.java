package io.github.img3d.segmentation;

import io.github.img3d.image.Picture;

/** Tells a picture's object from what is behind it. */
@FunctionalInterface
public interface Segmentation {

    /**
     * How much of each pixel the object covers, from 0 to 255, row by row from the top.
     *
     * @throws NoObjectException if there is no one object
     */
    int[] cover(Picture picture) throws NoObjectException;
}

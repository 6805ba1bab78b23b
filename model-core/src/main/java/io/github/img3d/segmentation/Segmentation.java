package io.github.img3d.segmentation;

import io.github.img3d.image.Picture;

/** A method that tells a picture's object from its background. */
@FunctionalInterface
public interface Segmentation {

    /**
     * Returns how much of each pixel the object covers, from 0 to 255, row by row from the top.
     *
     * @throws NoObjectException if there is no single object
     */
    int[] cover(Picture picture) throws NoObjectException;
}

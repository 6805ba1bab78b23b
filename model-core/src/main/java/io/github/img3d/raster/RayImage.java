package io.github.img3d.raster;

import io.github.img3d.image.Picture;

/**
 * The surfaces that the rays of a picture's pixels meet. Depth is along the viewing direction, 1 at the depth of the
 * object's centre.
 *
 * @param first of the surface that is met first
 * @param last of the one that is met last, on the same rays
 * @param albedo the unlit colours of the first; alpha is 255 where there is one, else 0
 */
public record RayImage(DepthImage first, DepthImage last, Picture albedo) {}

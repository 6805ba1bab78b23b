/**
 * Coordinates, units and cameras.
 *
 * <p>The object's frame is right-handed and Z-up, its front looks along −Y, its bounding box is centred on the origin
 * and has a diagonal of 1, the object unit. A camera is orthographic, its image plane one unit wide, at distance 1 from
 * the origin, x right, y up, looking along −z; depth is the distance along its viewing direction, 1 at the object's
 * centre. Pixel {@code (h,w)} of an {@code H×W} map lies at {@code x = (w − W/2)/W}, {@code y = (H/2 − h)/H}. Angles
 * are in radians.
 *
 * <p>Files have glTF's frame: right-handed, Y up, front +Z, so {@code file (x,y,z) = object (x,z,−y)}.
 */
package io.github.img3d.geometry;

package io.github.img3d.raster;

/**
 * A depth map, {@code [P]} row by row from the top.
 *
 * @param depth distance along the viewing direction in object units, 1 at the depth of the object's centre and where there is
 *     nothing
 * @param mask 1 where there is a surface, else 0
 */
public record DepthImage(int side, float[] depth, float[] mask) {

    /** Depth where there is no surface: the plane through the object's centre. */
    public static final float ABSENT = 1;

    public DepthImage {
        if (depth.length != side * side || mask.length != side * side) {
            throw new IllegalArgumentException(
                    "depth of " + depth.length + " and mask of " + mask.length + " pixels, expected " + side * side);
        }
    }
}

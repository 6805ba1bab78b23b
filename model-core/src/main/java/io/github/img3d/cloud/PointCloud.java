package io.github.img3d.cloud;

/**
 * I points in the object's frame.
 *
 * @param positions {@code [I,3]}: x, y, z of point after point, in object units
 * @param colours {@code [I,3]}: red, green, blue of point after point, unsigned bytes as pictures hold them (sRGB);
 *     empty if the points have no colour
 */
public record PointCloud(float[] positions, byte[] colours) {

    /**
     * @throws IllegalArgumentException unless there are three coordinates a point, and three colours a point or none
     */
    public PointCloud {
        if (positions.length % 3 != 0) {
            throw new IllegalArgumentException(positions.length + " coordinates, expected three a point");
        }
        if (colours.length != 0 && colours.length != positions.length) {
            throw new IllegalArgumentException(
                    colours.length + " values of colours, expected none or three a point, " + positions.length);
        }
    }

    /** Creates a cloud without colours. */
    public PointCloud(float[] positions) {
        this(positions, new byte[0]);
    }

    /** Returns I, the number of points. */
    public int size() {
        return positions.length / 3;
    }

    /** Returns whether points have colours; those of an empty cloud have none. */
    public boolean isColoured() {
        return colours.length > 0;
    }

    /** Returns a point's colour as 0xRRGGBB. */
    public int rgb(int point) {
        return (colours[3 * point] & 255) << 16 | (colours[3 * point + 1] & 255) << 8 | colours[3 * point + 2] & 255;
    }
}

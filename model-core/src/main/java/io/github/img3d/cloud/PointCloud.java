package io.github.img3d.cloud;

/**
 * Points in the object's frame.
 *
 * @param positions x, y, z of point after point
 * @param colours red, green, blue of point after point, unsigned, as pictures hold them (sRGB); empty where points have
 *     no colour
 */
public record PointCloud(float[] positions, byte[] colours) {

    public PointCloud {
        if (positions.length % 3 != 0) {
            throw new IllegalArgumentException(positions.length + " coordinates, expected three a point");
        }
        if (colours.length != 0 && colours.length != positions.length) {
            throw new IllegalArgumentException(
                    colours.length + " values of colours, expected none or three a point, " + positions.length);
        }
    }

    /** Points without colours. */
    public PointCloud(float[] positions) {
        this(positions, new byte[0]);
    }

    public int size() {
        return positions.length / 3;
    }

    /** Whether points have colours; of an empty cloud they have none. */
    public boolean isColoured() {
        return colours.length > 0;
    }

    /** The colour of a point as 0xRRGGBB. */
    public int rgb(int point) {
        return (colours[3 * point] & 255) << 16 | (colours[3 * point + 1] & 255) << 8 | colours[3 * point + 2] & 255;
    }
}

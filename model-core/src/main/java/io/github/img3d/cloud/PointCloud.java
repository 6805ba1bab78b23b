package io.github.img3d.cloud;

/**
 * Points in the object's frame.
 *
 * @param positions x, y, z of point after point
 */
public record PointCloud(float[] positions) {

    public PointCloud {
        if (positions.length % 3 != 0) {
            throw new IllegalArgumentException(positions.length + " coordinates, expected three a point");
        }
    }

    public int size() {
        return positions.length / 3;
    }
}

package io.github.img3d.cloud;

/** Conversion between the object's frame and the frame of files: Y up, front +Z, centred on the bounding box. */
public final class FileFrame {

    private FileFrame() {}

    /**
     * Returns a cloud's points in the frame of files: {@code file (x,y,z) = object (x,z,−y)}, moved and scaled until
     * the bounding box is centred on the origin and its diagonal is {@code scale}. Points that all coincide end up at
     * the origin.
     *
     * @return {@code [I,3]}: x, y, z of point after point
     * @throws IllegalArgumentException if the scale is not a positive number, or the cloud has no points or one that is
     *     not finite
     */
    public static float[] fromObject(PointCloud cloud, double scale) {
        if (!(scale > 0) || Double.isInfinite(scale)) {
            throw new IllegalArgumentException("scale is " + scale + ", expected a positive number");
        }
        float[] object = cloud.positions();
        double[] centre = new double[3];
        double squares = 0;
        for (int axis = 0; axis < 3; axis++) {
            var range = Range.of(object, axis);
            centre[axis] = (range.low + range.high) / 2;
            squares += (range.high - range.low) * (range.high - range.low);
        }
        double factor = squares > 0 ? scale / Math.sqrt(squares) : scale;
        float[] file = new float[object.length];
        for (int i = 0; i < file.length; i += 3) {
            file[i] = (float) ((object[i] - centre[0]) * factor);
            file[i + 1] = (float) ((object[i + 2] - centre[2]) * factor);
            file[i + 2] = (float) ((centre[1] - object[i + 1]) * factor);
        }
        return file;
    }

    /**
     * Returns points of a file in the object's frame, {@code object (x,y,z) = file (x,−z,y)}, neither moved nor scaled.
     *
     * @param file {@code [I,3]}: x, y, z of point after point
     * @param colours as in {@link PointCloud}; empty if the points have none
     */
    public static PointCloud toObject(float[] file, byte[] colours) {
        float[] object = new float[file.length];
        for (int i = 0; i < file.length; i += 3) {
            object[i] = file[i];
            object[i + 1] = -file[i + 2];
            object[i + 2] = file[i + 1];
        }
        return new PointCloud(object, colours);
    }

    /** The least and the greatest coordinate along an axis. */
    public record Range(float low, float high) {

        /**
         * Returns the range of one coordinate over all points.
         *
         * @param positions {@code [I,3]}
         * @param axis 0, 1 or 2 for x, y or z
         * @throws IllegalArgumentException if there are no points, or one whose coordinate is not finite
         */
        public static Range of(float[] positions, int axis) {
            if (positions.length == 0) {
                throw new IllegalArgumentException("the cloud has no points, a file needs at least one");
            }
            float low = Float.POSITIVE_INFINITY;
            float high = Float.NEGATIVE_INFINITY;
            for (int i = axis; i < positions.length; i += 3) {
                if (!Float.isFinite(positions[i])) {
                    throw new IllegalArgumentException("point " + i / 3 + " of the cloud is not finite");
                }
                low = Math.min(low, positions[i]);
                high = Math.max(high, positions[i]);
            }
            return new Range(low, high);
        }
    }
}

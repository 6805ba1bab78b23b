package io.github.img3d.maven.files;

import java.io.File;
import java.util.Arrays;
import java.util.HashSet;

/**
 * Points as a file holds them.
 *
 * @param positions x, y, z of point after point
 * @param colours red, green, blue of point after point, in the units of the file; empty if it has none
 */
public record WrittenCloud(File file, float[] positions, int[] colours) {

    private static final double TOLERANCE = 1e-4;

    public int size() {
        return positions.length / 3;
    }

    /** Requires finite points in a bounding box that is centred on the origin and has a diagonal of 1. */
    public WrittenCloud inUnitFrame() {
        var check = new Check(file);
        check.that(size() > 0, "no points");
        double squares = 0;
        for (int axis = 0; axis < 3; axis++) {
            double low = low(axis);
            double high = high(axis);
            check.that(
                    Math.abs(low + high) < TOLERANCE,
                    "axis %d goes from %.5f to %.5f, expected the origin in its middle",
                    axis,
                    low,
                    high);
            squares += (high - low) * (high - low);
        }
        check.that(
                Math.abs(Math.sqrt(squares) - 1) < TOLERANCE,
                "the bounding box has a diagonal of %.5f, expected 1",
                Math.sqrt(squares));
        return this;
    }

    /** Requires colours that are not all the same. */
    public WrittenCloud coloured() {
        var check = new Check(file);
        check.that(colours.length == positions.length, "%d values of colours for %d points", colours.length, size());
        var different = new HashSet<Integer>();
        for (int i = 0; i < colours.length; i += 3) {
            different.add(Arrays.hashCode(Arrays.copyOfRange(colours, i, i + 3)));
        }
        check.that(different.size() > 1, "all points have the same colour");
        return this;
    }

    float low(int axis) {
        float low = Float.POSITIVE_INFINITY;
        for (int i = axis; i < positions.length; i += 3) {
            low = Math.min(low, positions[i]);
        }
        return low;
    }

    float high(int axis) {
        float high = Float.NEGATIVE_INFINITY;
        for (int i = axis; i < positions.length; i += 3) {
            high = Math.max(high, positions[i]);
        }
        return high;
    }

    void requireFinite() {
        for (int i = 0; i < positions.length; i++) {
            new Check(file).that(Float.isFinite(positions[i]), "point %d is not finite", i / 3);
        }
    }
}

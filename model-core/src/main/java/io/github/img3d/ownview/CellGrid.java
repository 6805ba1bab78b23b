package io.github.img3d.ownview;

/** Points sorted into cubic cells, to find the nearest one within a cell's width. */
final class CellGrid {

    static final int NONE = -1;

    /** Half the width of the cube that the cells divide; points beyond it count to the cells at its rim. */
    private static final double REACH = 0.75;

    private final float[] points;
    private final double width;
    private final int cells;
    private final int[] starts;
    private final int[] order;
    private double square;

    /**
     * Sorts some points.
     *
     * @param points x, y, z of point after point
     * @param size how many of them there are
     * @param stride every how many of them counts
     * @param width of a cell, the greatest distance that is searched
     */
    CellGrid(float[] points, int size, int stride, double width) {
        this.points = points;
        this.width = width;
        cells = (int) Math.ceil(2 * REACH / width);
        starts = new int[cells * cells * cells + 1];
        int count = Math.ceilDiv(size, stride);
        int[] cellOf = new int[count];
        for (int i = 0; i < count; i++) {
            int at = 3 * i * stride;
            cellOf[i] = (place(points[at]) * cells + place(points[at + 1])) * cells + place(points[at + 2]);
            starts[cellOf[i] + 1]++;
        }
        for (int cell = 1; cell < starts.length; cell++) {
            starts[cell] += starts[cell - 1];
        }
        order = new int[count];
        int[] next = starts.clone();
        for (int i = 0; i < count; i++) {
            order[next[cellOf[i]]++] = i * stride;
        }
    }

    /** Returns the nearest point to a place, or {@link #NONE} if it is farther than a cell's width. */
    int nearest(double x, double y, double z) {
        int nearest = NONE;
        square = width * width;
        int atX = place(x);
        int atY = place(y);
        int fromZ = Math.max(0, place(z) - 1);
        int toZ = Math.min(cells - 1, place(z) + 1);
        for (int i = Math.max(0, atX - 1); i <= Math.min(cells - 1, atX + 1); i++) {
            for (int j = Math.max(0, atY - 1); j <= Math.min(cells - 1, atY + 1); j++) {
                int row = (i * cells + j) * cells;
                for (int k = starts[row + fromZ]; k < starts[row + toZ + 1]; k++) {
                    int at = 3 * order[k];
                    double dx = points[at] - x;
                    double dy = points[at + 1] - y;
                    double dz = points[at + 2] - z;
                    double other = dx * dx + dy * dy + dz * dz;
                    if (other < square) {
                        square = other;
                        nearest = order[k];
                    }
                }
            }
        }
        return nearest;
    }

    /** Returns the distance of the point that {@link #nearest} has found last. */
    double foundDistance() {
        return Math.sqrt(square);
    }

    /** Returns whether a point is within a cell's width. */
    boolean isNear(double x, double y, double z) {
        int atX = place(x);
        int atY = place(y);
        int atZ = place(z);
        if (isNear(x, y, z, (atX * cells + atY) * cells + atZ, 1)) {
            return true;
        }
        int fromZ = Math.max(0, atZ - 1);
        int toZ = Math.min(cells - 1, atZ + 1);
        for (int i = Math.max(0, atX - 1); i <= Math.min(cells - 1, atX + 1); i++) {
            for (int j = Math.max(0, atY - 1); j <= Math.min(cells - 1, atY + 1); j++) {
                if (isNear(x, y, z, (i * cells + j) * cells + fromZ, toZ - fromZ + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isNear(double x, double y, double z, int cell, int count) {
        for (int k = starts[cell]; k < starts[cell + count]; k++) {
            int at = 3 * order[k];
            double dx = points[at] - x;
            double dy = points[at + 1] - y;
            double dz = points[at + 2] - z;
            if (dx * dx + dy * dy + dz * dz < width * width) {
                return true;
            }
        }
        return false;
    }

    /** Returns the distance to the nearest point, at most a cell's width. */
    double distance(double x, double y, double z) {
        nearest(x, y, z);
        return Math.sqrt(square);
    }

    private int place(double coordinate) {
        return (int) Math.clamp((coordinate + REACH) / width, 0, cells - 1.0);
    }
}

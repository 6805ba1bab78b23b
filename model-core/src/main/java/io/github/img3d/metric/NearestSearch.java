package io.github.img3d.metric;

/**
 * An exact search for the nearest point of a tree; threads must not share it.
 *
 * <p>Rounding cannot make it skip the nearest point: the distance to a box and that to a point are computed by the same
 * operations in the same order, each of them monotonic, so no point comes out nearer than its box.
 */
public final class NearestSearch {

    /** Greatest number of waiting nodes: a descent leaves one behind at each level. */
    private static final int LEVELS = 32;

    private final KdTree tree;
    private final float[] points;
    private final float[] boxes;
    private final int[] waiting = new int[LEVELS];
    private final double[] waitingSquared = new double[LEVELS];

    private float x;
    private float y;
    private float z;
    private double nearestSquared;
    private int nearest;
    private int waitingCount;

    NearestSearch(KdTree tree) {
        this.tree = tree;
        this.points = tree.points();
        this.boxes = tree.boxes();
    }

    /** Returns min over the tree's points t of ‖(x, y, z) − t‖, in object units. The coordinates must be finite. */
    public double distance(float x, float y, float z) {
        search(x, y, z);
        return Math.sqrt(nearestSquared);
    }

    /** Returns the number, in its cloud, of the tree's point nearest to (x, y, z). The coordinates must be finite. */
    public int nearest(float x, float y, float z) {
        search(x, y, z);
        return tree.numbers()[nearest];
    }

    private void search(float x, float y, float z) {
        this.x = x;
        this.y = y;
        this.z = z;
        nearestSquared = Double.POSITIVE_INFINITY;
        descend(1);
        while (waitingCount > 0) {
            waitingCount--;
            if (waitingSquared[waitingCount] < nearestSquared) {
                descend(waiting[waitingCount]);
            }
        }
    }

    /** Goes down to the nearer child each time; the other waits if it may hold a nearer point. */
    private void descend(int from) {
        int node = from;
        while (node < tree.leaves()) {
            double left = boxSquared(2 * node);
            double right = boxSquared(2 * node + 1);
            int nearer = left <= right ? 0 : 1;
            postpone(2 * node + 1 - nearer, Math.max(left, right));
            node = 2 * node + nearer;
        }
        visit(node);
    }

    private void postpone(int node, double squared) {
        if (squared < nearestSquared) {
            waiting[waitingCount] = node;
            waitingSquared[waitingCount++] = squared;
        }
    }

    private void visit(int leaf) {
        int end = 3 * tree.leafBegin(leaf + 1);
        for (int i = 3 * tree.leafBegin(leaf); i < end; i += 3) {
            double dx = (double) points[i] - x;
            double dy = (double) points[i + 1] - y;
            double dz = (double) points[i + 2] - z;
            double squared = dx * dx + dy * dy + dz * dz;
            if (squared < nearestSquared) {
                nearestSquared = squared;
                nearest = i / 3;
            }
        }
    }

    private double boxSquared(int node) {
        int box = KdTree.BOX * node;
        double dx = outside(x, boxes[box], boxes[box + 3]);
        double dy = outside(y, boxes[box + 1], boxes[box + 4]);
        double dz = outside(z, boxes[box + 2], boxes[box + 5]);
        return dx * dx + dy * dy + dz * dz;
    }

    private static double outside(double at, double min, double max) {
        if (at < min) {
            return min - at;
        }
        return at > max ? at - max : 0;
    }
}

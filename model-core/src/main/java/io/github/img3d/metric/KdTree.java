package io.github.img3d.metric;

import io.github.img3d.cloud.PointCloud;
import java.util.stream.IntStream;

/**
 * A cloud's points in a k-d tree of bounding boxes, for exact nearest-point searches (Bentley 1975).
 *
 * <p>The tree is complete and has no links: node 1 is the root, the children of node i are 2i and 2i + 1, and each node
 * at level l holds the same share, 1/2^l, of the points, so its range follows from its number. Each node is split at
 * the median along the longest side of its box. Building takes an expected O(n log n) for any points.
 */
public final class KdTree {

    /** Greatest number of points in a leaf: fewer mean more boxes to look at, more mean more points. */
    private static final int LEAF_POINTS = 8;

    /** Length of a box: least x, y, z, then greatest x, y, z. */
    static final int BOX = 6;

    private final int depth;
    private final float[] points;
    private final int[] numbers;
    private final float[] boxes;

    private KdTree(float[] points) {
        this.points = points;
        this.numbers = IntStream.range(0, points.length / 3).toArray();
        this.depth = depth(points.length / 3);
        this.boxes = new float[BOX * 2 * leaves()];
    }

    /**
     * Builds the tree of a cloud's points, which it copies.
     *
     * @throws IllegalArgumentException if the cloud has no points, or a coordinate that is not finite
     */
    public static KdTree of(PointCloud cloud) {
        Usable.require("cloud", cloud);
        var tree = new KdTree(cloud.positions().clone());
        tree.build();
        return tree;
    }

    /** Returns a search of this tree, which one thread may use for any number of queries. */
    public NearestSearch search() {
        return new NearestSearch(this);
    }

    /** Returns x, y, z of point after point, leaf after leaf. */
    float[] points() {
        return points;
    }

    /** Returns the number that each of {@link #points} has in its cloud. */
    int[] numbers() {
        return numbers;
    }

    /** Returns the box around the points of node after node, {@link #BOX} numbers each; there is no node 0. */
    float[] boxes() {
        return boxes;
    }

    /** Returns the number of leaves, which is also the number of the first leaf. */
    int leaves() {
        return 1 << depth;
    }

    /** Returns the first point of a leaf; the leaf ends where the next begins. */
    int leafBegin(int leaf) {
        return partBegin(leaf - leaves(), depth);
    }

    private void build() {
        var selection = new Selection(points, numbers);
        for (int node = 1; node < 2 * leaves(); node++) {
            int level = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(node);
            int part = node - (1 << level);
            int begin = partBegin(part, level);
            int end = partBegin(part + 1, level);
            enclose(node, begin, end);
            if (level < depth) {
                selection.split(begin, partBegin(2 * part + 1, level + 1), end, longestSide(node));
            }
        }
    }

    /** Returns the first point of part {@code part} when the points are split into 2^level equal parts. */
    private int partBegin(int part, int level) {
        return (int) ((long) (points.length / 3) * part >> level);
    }

    private void enclose(int node, int begin, int end) {
        for (int axis = 0; axis < 3; axis++) {
            float min = Float.POSITIVE_INFINITY;
            float max = Float.NEGATIVE_INFINITY;
            for (int i = 3 * begin + axis; i < 3 * end; i += 3) {
                min = Math.min(min, points[i]);
                max = Math.max(max, points[i]);
            }
            boxes[BOX * node + axis] = min;
            boxes[BOX * node + 3 + axis] = max;
        }
    }

    private int longestSide(int node) {
        double x = side(node, 0);
        double y = side(node, 1);
        double z = side(node, 2);
        if (x >= y && x >= z) {
            return 0;
        }
        return y >= z ? 1 : 2;
    }

    private double side(int node, int axis) {
        return (double) boxes[BOX * node + 3 + axis] - boxes[BOX * node + axis];
    }

    private static int depth(int size) {
        int depth = 0;
        while ((size - 1 >> depth) >= LEAF_POINTS) {
            depth++;
        }
        return depth;
    }
}

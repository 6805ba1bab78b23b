package io.github.img3d.metric;

import io.github.img3d.cloud.PointCloud;

/**
 * The points of a cloud in boxes within boxes, for exact nearest-point searches (Bentley 1975).
 *
 * <p>A complete binary tree without links: node 1 is the root, the children of node i are 2i and 2i + 1, and a node at
 * level l holds the same share, 1/2^l, of the points, so that its range follows from its number. Each node is split
 * at the median along the longest side of its box. Building takes an expected O(n log n), whatever the points.
 */
public final class KdTree {

    /** Points of a leaf at most: fewer make more boxes to look at, more make more points. */
    private static final int LEAF_POINTS = 8;

    /** Numbers of a box: least x, y, z, then greatest x, y, z. */
    static final int BOX = 6;

    private final int depth;
    private final float[] points;
    private final float[] boxes;

    private KdTree(float[] points) {
        this.points = points;
        this.depth = depth(points.length / 3);
        this.boxes = new float[BOX * 2 * leaves()];
    }

    /** @throws IllegalArgumentException if the cloud has no points, or a coordinate that is not finite */
    public static KdTree of(PointCloud cloud) {
        Usable.require("cloud", cloud);
        var tree = new KdTree(cloud.positions().clone());
        tree.build();
        return tree;
    }

    /** A search of this tree; one thread may use it for as many queries as it likes. */
    public NearestSearch search() {
        return new NearestSearch(this);
    }

    /** x, y, z of point after point, leaf after leaf. */
    float[] points() {
        return points;
    }

    /** The box around the points of node after node, {@link #BOX} numbers each; there is no node 0. */
    float[] boxes() {
        return boxes;
    }

    /** How many leaves there are, which is also the number of the first. */
    int leaves() {
        return 1 << depth;
    }

    /** The first point of a leaf; the leaf ends where the next begins. */
    int leafBegin(int leaf) {
        return share(leaf - leaves(), depth);
    }

    private void build() {
        var selection = new Selection(points);
        for (int node = 1; node < 2 * leaves(); node++) {
            int level = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(node);
            int part = node - (1 << level);
            int begin = share(part, level);
            int end = share(part + 1, level);
            enclose(node, begin, end);
            if (level < depth) {
                selection.split(begin, share(2 * part + 1, level + 1), end, longestSide(node));
            }
        }
    }

    /** Where part {@code part} of the points' 2^level equal parts begins. */
    private int share(int part, int level) {
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

package io.github.img3d.segmentation;

import java.util.stream.IntStream;

/**
 * A minimum cut between two terminals of a graph whose nodes are the pixels of a grid, each joined to its eight
 * neighbours (Boykov and Kolmogorov, <i>An experimental comparison of min-cut/max-flow algorithms for energy
 * minimization in vision</i>, 2004).
 *
 * <p>Two trees of unsaturated edges grow from the terminals, one from each. Where they meet, flow is sent along the
 * path; edges that it saturates leave orphans, which find another parent in their tree or leave it. Nothing is drawn at
 * random and capacities are whole numbers, so the same graph always gets the same cut.
 */
final class MaxFlow {

    /**
     * Steps in x to the neighbours, in reading order, so that {@code LAST − d} is the opposite of direction {@code d}.
     */
    static final int[] DX = {-1, 0, 1, -1, 1, -1, 0, 1};

    static final int[] DY = {-1, -1, -1, 0, 0, 1, 1, 1};

    static final int DIRECTIONS = 8;

    private static final int LAST = DIRECTIONS - 1;
    private static final byte TERMINAL = DIRECTIONS;
    private static final byte ORPHAN = DIRECTIONS + 1;

    private static final byte FREE = 0;
    private static final byte SOURCE = 1;
    private static final byte SINK = 2;

    /** Steps in index from a pixel to its neighbours; a margin of pixels without edges lies around the grid. */
    private final int[] steps;

    /** Residual capacity from a pixel to its neighbour: {@code [pixel][direction]}. */
    private final int[] residual;

    /** Residual capacity from the source to a pixel or, if negative, from the pixel to the sink. */
    private final int[] terminal;

    private final byte[] tree;

    /** Direction of the parent, {@link #TERMINAL} or {@link #ORPHAN}. */
    private final byte[] parent;

    /** Length of the path to the terminal, as it was in the round that is noted for the pixel. */
    private final int[] distance;

    /** Round in which the distance was last known to be right. */
    private final int[] round;

    private final PixelQueue active;
    private final PixelQueue orphans;
    private int rounds;

    private MaxFlow(int stride, int nodes) {
        steps = IntStream.range(0, DIRECTIONS).map(d -> DY[d] * stride + DX[d]).toArray();
        residual = new int[nodes * DIRECTIONS];
        terminal = new int[nodes];
        tree = new byte[nodes];
        parent = new byte[nodes];
        distance = new int[nodes];
        round = new int[nodes];
        active = new PixelQueue(nodes);
        orphans = new PixelQueue(nodes);
    }

    /**
     * Returns the pixels on the source's side of the minimum cut.
     *
     * @param terminal each pixel's capacity from the source or, if negative, to the sink
     * @param capacity {@code [pixel][direction]}, none of them negative, and 0 where a direction leads off the grid
     */
    static boolean[] sourceSide(int width, int height, int[] terminal, int[] capacity) {
        var graph = new MaxFlow(width + 2, (width + 2) * (height + 2));
        for (int y = 0; y < height; y++) {
            System.arraycopy(terminal, y * width, graph.terminal, inside(width, y), width);
            System.arraycopy(
                    capacity,
                    y * width * DIRECTIONS,
                    graph.residual,
                    inside(width, y) * DIRECTIONS,
                    width * DIRECTIONS);
        }
        graph.plantTrees();
        graph.saturate();
        boolean[] side = new boolean[width * height];
        for (int i = 0; i < side.length; i++) {
            side[i] = graph.tree[inside(width, i / width) + i % width] == SOURCE;
        }
        return side;
    }

    /** Returns the first pixel of a row. */
    private static int inside(int width, int row) {
        return (row + 1) * (width + 2) + 1;
    }

    private void plantTrees() {
        for (int i = 0; i < terminal.length; i++) {
            if (terminal[i] != 0) {
                tree[i] = terminal[i] > 0 ? SOURCE : SINK;
                parent[i] = TERMINAL;
                distance[i] = 1;
                active.add(i);
            }
        }
    }

    private void saturate() {
        while (!active.isEmpty()) {
            int i = active.first();
            int meeting = tree[i] == FREE ? -1 : grow(i);
            if (meeting < 0) {
                active.remove();
            } else {
                rounds++;
                augment(i, meeting);
                adopt();
            }
        }
    }

    /** Takes free neighbours into a pixel's tree and returns the direction of a neighbour in the other tree, or -1. */
    private int grow(int i) {
        for (int d = 0; d < DIRECTIONS; d++) {
            int j = i + steps[d];
            if (residualBetween(tree[i], i, j, d) == 0) {
                continue;
            }
            if (tree[j] == FREE) {
                tree[j] = tree[i];
                parent[j] = (byte) (LAST - d);
                distance[j] = distance[i] + 1;
                round[j] = round[i];
                active.add(j);
            } else if (tree[j] != tree[i]) {
                return d;
            }
        }
        return -1;
    }

    /**
     * Returns the residual capacity between pixel {@code i} and its neighbour {@code j}, away from the source or
     * towards the sink.
     */
    private int residualBetween(byte side, int i, int j, int d) {
        return side == SOURCE ? residual[i * DIRECTIONS + d] : residual[j * DIRECTIONS + LAST - d];
    }

    private void augment(int i, int d) {
        int j = i + steps[d];
        int from = tree[i] == SOURCE ? i : j;
        int to = tree[i] == SOURCE ? j : i;
        int direction = tree[i] == SOURCE ? d : LAST - d;
        int flow = Math.min(residual[from * DIRECTIONS + direction], Math.min(bottleneck(from), bottleneck(to)));
        residual[from * DIRECTIONS + direction] -= flow;
        residual[to * DIRECTIONS + LAST - direction] += flow;
        send(from, flow);
        send(to, flow);
    }

    /** Returns the least residual capacity between a pixel and the terminal of its tree. */
    private int bottleneck(int start) {
        int least = Integer.MAX_VALUE;
        int i = start;
        while (parent[i] != TERMINAL) {
            int up = i + steps[parent[i]];
            least = Math.min(least, residualBetween(tree[i], up, i, LAST - parent[i]));
            i = up;
        }
        return Math.min(least, Math.abs(terminal[i]));
    }

    private void send(int start, int flow) {
        boolean source = tree[start] == SOURCE;
        int i = start;
        while (parent[i] != TERMINAL) {
            int d = parent[i];
            int up = i + steps[d];
            int down = up * DIRECTIONS + LAST - d;
            residual[down] += source ? -flow : flow;
            residual[i * DIRECTIONS + d] += source ? flow : -flow;
            if (residualBetween(tree[i], up, i, LAST - d) == 0) {
                abandon(i);
            }
            i = up;
        }
        terminal[i] += source ? -flow : flow;
        if (terminal[i] == 0) {
            abandon(i);
        }
    }

    private void abandon(int i) {
        parent[i] = ORPHAN;
        orphans.add(i);
    }

    private void adopt() {
        while (!orphans.isEmpty()) {
            int i = orphans.first();
            orphans.remove();
            int d = nearestParent(i);
            if (d >= 0) {
                parent[i] = (byte) d;
                round[i] = rounds;
                distance[i] = distance[i + steps[d]] + 1;
            } else {
                release(i);
            }
        }
    }

    private int nearestParent(int i) {
        int best = -1;
        int nearest = Integer.MAX_VALUE;
        for (int d = 0; d < DIRECTIONS; d++) {
            int j = i + steps[d];
            if (tree[j] == tree[i] && residualBetween(tree[i], j, i, LAST - d) > 0) {
                int length = lengthToTerminal(j);
                if (length < nearest) {
                    nearest = length;
                    best = d;
                }
            }
        }
        return best;
    }

    /**
     * Returns the length of the path to the terminal, and notes it for all pixels on the way, so that no path is walked
     * twice in a round.
     */
    private int lengthToTerminal(int start) {
        int walked = 0;
        int i = start;
        while (round[i] != rounds && parent[i] < TERMINAL) {
            i = i + steps[parent[i]];
            walked++;
        }
        if (parent[i] == ORPHAN) {
            return Integer.MAX_VALUE;
        }
        int length = walked + (round[i] == rounds ? distance[i] : 1);
        int left = length;
        for (int j = start; round[j] != rounds; j = j + steps[parent[j]]) {
            round[j] = rounds;
            distance[j] = left--;
            if (parent[j] == TERMINAL) {
                break;
            }
        }
        return length;
    }

    /**
     * Removes a pixel from its tree. Its children become orphans, and neighbours that could take it in become active.
     */
    private void release(int i) {
        for (int d = 0; d < DIRECTIONS; d++) {
            int j = i + steps[d];
            if (tree[j] != tree[i]) {
                continue;
            }
            if (residualBetween(tree[i], j, i, LAST - d) > 0) {
                active.add(j);
            }
            if (parent[j] == LAST - d) {
                abandon(j);
            }
        }
        tree[i] = FREE;
    }
}

package io.github.img3d.segmentation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A second way to cut the graph of {@link MaxFlow}, for its tests: flow goes along shortest paths until none is left
 * (Dinic 1970), and the pixels that the source still reaches stay with it. Of all cheapest cuts that is the one with the
 * fewest pixels on the source's side, whatever the flow.
 */
final class ShortestPaths {

    private final int source;
    private final int sink;
    private final List<List<Edge>> edges = new ArrayList<>();
    private final int[] level;
    private final int[] next;

    private static final class Edge {

        final int to;
        int residual;
        Edge back;

        Edge(int to, int residual) {
            this.to = to;
            this.residual = residual;
        }
    }

    private ShortestPaths(int pixels) {
        source = pixels;
        sink = pixels + 1;
        level = new int[pixels + 2];
        next = new int[pixels + 2];
        for (int i = 0; i < pixels + 2; i++) {
            edges.add(new ArrayList<>());
        }
    }

    /** Takes and returns the same as {@link MaxFlow#sourceSide}. */
    static BitSet sourceSide(int width, int height, int[] terminal, int[] capacity) {
        var graph = new ShortestPaths(width * height);
        for (int i = 0; i < terminal.length; i++) {
            if (terminal[i] > 0) {
                graph.join(graph.source, i, terminal[i]);
            } else if (terminal[i] < 0) {
                graph.join(i, graph.sink, -terminal[i]);
            }
            for (int d = 0; d < MaxFlow.DIRECTIONS; d++) {
                if (capacity[i * MaxFlow.DIRECTIONS + d] > 0) {
                    int neighbour = i + MaxFlow.DY[d] * width + MaxFlow.DX[d];
                    graph.join(i, neighbour, capacity[i * MaxFlow.DIRECTIONS + d]);
                }
            }
        }
        while (graph.measureLevels()) {
            Arrays.fill(graph.next, 0);
            while (graph.send(graph.source, Integer.MAX_VALUE) > 0) {
                // until the shortest paths are used up
            }
        }
        return graph.reached();
    }

    private void join(int from, int to, int capacity) {
        var there = new Edge(to, capacity);
        var back = new Edge(from, 0);
        there.back = back;
        back.back = there;
        edges.get(from).add(there);
        edges.get(to).add(back);
    }

    /** Notes each node's distance from the source; returns whether the sink has one. */
    private boolean measureLevels() {
        Arrays.fill(level, -1);
        level[source] = 0;
        int[] queue = new int[level.length];
        int end = 0;
        queue[end++] = source;
        for (int begin = 0; begin < end; begin++) {
            for (var edge : edges.get(queue[begin])) {
                if (edge.residual > 0 && level[edge.to] < 0) {
                    level[edge.to] = level[queue[begin]] + 1;
                    queue[end++] = edge.to;
                }
            }
        }
        return level[sink] >= 0;
    }

    private int send(int node, int most) {
        if (node == sink) {
            return most;
        }
        for (; next[node] < edges.get(node).size(); next[node]++) {
            var edge = edges.get(node).get(next[node]);
            if (edge.residual > 0 && level[edge.to] == level[node] + 1) {
                int sent = send(edge.to, Math.min(most, edge.residual));
                if (sent > 0) {
                    edge.residual -= sent;
                    edge.back.residual += sent;
                    return sent;
                }
            }
        }
        return 0;
    }

    private BitSet reached() {
        var reached = new BitSet();
        for (int i = 0; i < source; i++) {
            reached.set(i, level[i] >= 0);
        }
        return reached;
    }
}

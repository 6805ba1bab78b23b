package io.github.img3d.mesh;

import java.util.Arrays;

/**
 * A surface whose triangles share their vertices, and which knows its edges and their triangles.
 *
 * <pre>{@code
 * var surface = ConnectedMesh.of(mesh);
 * boolean printable = surface.isClosed() && surface.isManifold() && surface.isOriented();
 * }</pre>
 *
 * <p>A half-edge is a side of one triangle: number {@code 3·t + c} runs from corner c of triangle t to its next corner. An
 * edge is all half-edges between the same two vertices, in either direction.
 */
public final class ConnectedMesh {

    private final float[] positions;
    private final int[] triangles;

    /** The half-edges of edge after edge, in ascending order within an edge. */
    private final int[] halfEdges;

    /** Start of each edge's half-edges, and the end of the last ones. */
    private final int[] starts;

    private ConnectedMesh(float[] positions, int[] triangles) {
        this.positions = positions;
        this.triangles = triangles;
        halfEdges = new int[triangles.length];
        int[] found = new int[triangles.length + 1];
        int edges = 0;
        long[] sorted = sortedHalfEdges();
        for (int i = 0; i < halfEdges.length; i++) {
            halfEdges[i] = (int) sorted[i];
            if (i == 0 || !sameEdge(halfEdges[i - 1], halfEdges[i])) {
                found[edges++] = i;
            }
        }
        found[edges] = halfEdges.length;
        starts = Arrays.copyOf(found, edges + 1);
    }

    /**
     * Welds the vertices that lie at the same place. Triangles with two corners at the same place are left out, and so are
     * vertices without a triangle.
     */
    public static ConnectedMesh of(TriangleMesh mesh) {
        var vertices = new Vertices();
        var corners = new IntList();
        float[] at = mesh.positions();
        for (int t = 0; t < mesh.triangles().length; t += 3) {
            int a = 3 * mesh.triangles()[t];
            int b = 3 * mesh.triangles()[t + 1];
            int c = 3 * mesh.triangles()[t + 2];
            if (!samePlace(at, a, b) && !samePlace(at, b, c) && !samePlace(at, c, a)) {
                for (int vertex : new int[] {a, b, c}) {
                    corners.add(vertices.at(at[vertex], at[vertex + 1], at[vertex + 2]));
                }
            }
        }
        return new ConnectedMesh(vertices.positions(), corners.toArray());
    }

    /** Returns x, y, z of vertex after vertex. */
    public float[] positions() {
        return positions;
    }

    /** Returns three vertices a triangle. */
    public int[] triangles() {
        return triangles;
    }

    public int vertexCount() {
        return positions.length / 3;
    }

    public int triangleCount() {
        return triangles.length / 3;
    }

    public int edgeCount() {
        return starts.length - 1;
    }

    /** Returns one of the two vertices of an edge. */
    public int start(int edge) {
        return triangles[halfEdges[starts[edge]]];
    }

    /** Returns the other vertex of an edge. */
    public int end(int edge) {
        return triangles[next(halfEdges[starts[edge]])];
    }

    /** Returns the triangles that meet at an edge: one at a border, two inside a manifold. */
    public int[] trianglesAt(int edge) {
        return Arrays.stream(halfEdges, starts[edge], starts[edge + 1])
                .map(half -> half / 3)
                .toArray();
    }

    /** Returns whether the surface has no border: no edge belongs to one triangle alone. */
    public boolean isClosed() {
        for (int edge = 0; edge < edgeCount(); edge++) {
            if (valence(edge) == 1) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns whether the surroundings of every point look like a disc, or half a disc at a border: at most two
     * triangles meet at an edge, and the triangles at a vertex are connected by their edges.
     */
    public boolean isManifold() {
        var corners = new DisjointSets(triangles.length);
        for (int edge = 0; edge < edgeCount(); edge++) {
            if (valence(edge) > 2) {
                return false;
            }
            if (valence(edge) == 2) {
                joinCorners(corners, halfEdges[starts[edge]], halfEdges[starts[edge] + 1]);
            }
        }
        return corners.count() == vertexCount();
    }

    /** Returns whether neighbours agree on their front: no two triangles run along an edge in the same direction. */
    public boolean isOriented() {
        for (int edge = 0; edge < edgeCount(); edge++) {
            for (int i = starts[edge]; i < starts[edge + 1]; i++) {
                for (int j = starts[edge]; j < i; j++) {
                    if (triangles[halfEdges[i]] == triangles[halfEdges[j]]) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** Returns vertices − edges + triangles: 2 for each closed surface without handles, 0 for a torus. */
    public int eulerCharacteristic() {
        return vertexCount() - edgeCount() + triangleCount();
    }

    /** Returns the number of connected components; triangles are connected by edges, not by touching at a vertex. */
    public int componentCount() {
        var sets = new DisjointSets(triangleCount());
        for (int edge = 0; edge < edgeCount(); edge++) {
            for (int i = starts[edge] + 1; i < starts[edge + 1]; i++) {
                sets.join(halfEdges[i - 1] / 3, halfEdges[i] / 3);
            }
        }
        return sets.count();
    }

    private int valence(int edge) {
        return starts[edge + 1] - starts[edge];
    }

    /** Joins the two triangles' corners at either end of the edge that both half-edges lie on. */
    private void joinCorners(DisjointSets corners, int half, int other) {
        boolean opposite = triangles[half] != triangles[other];
        corners.join(half, opposite ? next(other) : other);
        corners.join(next(half), opposite ? other : next(other));
    }

    /** Returns half-edges by their lesser vertex, then by their greater one; each has that in its upper bits. */
    private long[] sortedHalfEdges() {
        int[] begins = new int[vertexCount() + 1];
        for (int half = 0; half < triangles.length; half++) {
            begins[lesser(half) + 1]++;
        }
        for (int vertex = 0; vertex < vertexCount(); vertex++) {
            begins[vertex + 1] += begins[vertex];
        }
        int[] ends = begins.clone();
        long[] sorted = new long[triangles.length];
        for (int half = 0; half < triangles.length; half++) {
            sorted[ends[lesser(half)]++] = (long) greater(half) << 32 | half;
        }
        for (int vertex = 0; vertex < vertexCount(); vertex++) {
            Arrays.sort(sorted, begins[vertex], begins[vertex + 1]);
        }
        return sorted;
    }

    private boolean sameEdge(int half, int other) {
        return lesser(half) == lesser(other) && greater(half) == greater(other);
    }

    private int lesser(int half) {
        return Math.min(triangles[half], triangles[next(half)]);
    }

    private int greater(int half) {
        return Math.max(triangles[half], triangles[next(half)]);
    }

    private static int next(int half) {
        return half % 3 == 2 ? half - 2 : half + 1;
    }

    private static boolean samePlace(float[] at, int a, int b) {
        return at[a] == at[b] && at[a + 1] == at[b + 1] && at[a + 2] == at[b + 2];
    }
}

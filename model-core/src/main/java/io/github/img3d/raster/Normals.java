package io.github.img3d.raster;

import io.github.img3d.mesh.TriangleMesh;

/**
 * Normals at the three corners of every triangle, of any length, all on the same side of the triangle.
 *
 * @param corners x, y, z of the normal at corner after corner
 */
record Normals(float[] corners) {

    /** Cosine of the angle up to which two triangles at a vertex belong to one smooth surface. */
    private static final double CREASE = Math.cos(Math.toRadians(40));

    /**
     * Most triangles at a smooth vertex. All of them are compared with one another, which would take for ever in a file
     * with one huge fan.
     */
    private static final int MOST_AROUND = 512;

    /** Returns normals that make every triangle a plane. */
    static Normals flat(TriangleMesh mesh) {
        float[] faces = faces(mesh);
        float[] corners = new float[3 * faces.length];
        for (int corner = 0; corner < mesh.triangles().length; corner++) {
            System.arraycopy(faces, corner / 3 * 3, corners, corner * 3, 3);
        }
        return new Normals(corners);
    }

    /**
     * Returns normals averaged, by area, over the triangles at a vertex that differ by less than the crease angle; flat
     * at vertices of {@link #MOST_AROUND} triangles and more.
     */
    static Normals smooth(TriangleMesh mesh) {
        float[] faces = faces(mesh);
        var around = Around.of(mesh);
        float[] corners = new float[3 * mesh.triangles().length];
        for (int corner = 0; corner < mesh.triangles().length; corner++) {
            int vertex = mesh.triangles()[corner];
            if (around.isHugeFan(vertex)) {
                System.arraycopy(faces, corner / 3 * 3, corners, corner * 3, 3);
                continue;
            }
            for (int i = around.starts[vertex]; i < around.starts[vertex + 1]; i++) {
                addIfSmooth(faces, corner / 3, around.faces[i], corners, 3 * corner);
            }
        }
        return new Normals(corners);
    }

    private static void addIfSmooth(float[] faces, int own, int other, float[] sum, int at) {
        int a = 3 * own;
        int b = 3 * other;
        double dot = faces[a] * faces[b] + faces[a + 1] * faces[b + 1] + faces[a + 2] * faces[b + 2];
        if (own == other || Math.abs(dot) >= CREASE * length(faces, a) * length(faces, b)) {
            float sign = dot < 0 ? -1 : 1;
            sum[at] += sign * faces[b];
            sum[at + 1] += sign * faces[b + 1];
            sum[at + 2] += sign * faces[b + 2];
        }
    }

    private static double length(float[] v, int at) {
        return Math.sqrt(v[at] * v[at] + v[at + 1] * v[at + 1] + v[at + 2] * v[at + 2]);
    }

    /** Returns the cross product of two sides of each triangle, as long as twice its area. */
    private static float[] faces(TriangleMesh mesh) {
        float[] p = mesh.positions();
        float[] faces = new float[mesh.triangles().length];
        for (int t = 0; t < faces.length; t += 3) {
            int a = 3 * mesh.triangles()[t];
            int b = 3 * mesh.triangles()[t + 1];
            int c = 3 * mesh.triangles()[t + 2];
            for (int axis = 0; axis < 3; axis++) {
                int y = (axis + 1) % 3;
                int z = (axis + 2) % 3;
                faces[t + axis] =
                        (p[b + y] - p[a + y]) * (p[c + z] - p[a + z]) - (p[b + z] - p[a + z]) * (p[c + y] - p[a + y]);
            }
        }
        return faces;
    }

    /** The triangles at each vertex. */
    private record Around(int[] starts, int[] faces) {

        boolean isHugeFan(int vertex) {
            return starts[vertex + 1] - starts[vertex] >= MOST_AROUND;
        }

        static Around of(TriangleMesh mesh) {
            int[] corners = mesh.triangles();
            int[] starts = new int[mesh.positions().length / 3 + 1];
            for (int vertex : corners) {
                starts[vertex + 1]++;
            }
            for (int v = 1; v < starts.length; v++) {
                starts[v] += starts[v - 1];
            }
            int[] next = starts.clone();
            int[] faces = new int[corners.length];
            for (int corner = 0; corner < corners.length; corner++) {
                faces[next[corners[corner]]++] = corner / 3;
            }
            return new Around(starts, faces);
        }
    }
}

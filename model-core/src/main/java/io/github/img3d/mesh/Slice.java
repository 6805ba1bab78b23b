package io.github.img3d.mesh;

import java.util.ArrayList;
import java.util.List;

/** The part of a mesh on one side of a level plane. Triangles that cross the plane are cut; the cut stays open. */
public final class Slice {

    private final TriangleMesh mesh;
    private final double level;
    private final int side;

    private final Vertices vertices = new Vertices();
    private final IntList triangles = new IntList();
    private final FloatList texture = new FloatList();
    private final IntList materials = new IntList();

    /**
     * Prepares a cut.
     *
     * @param side 1 to keep the part above, −1 to keep the part below
     */
    private Slice(TriangleMesh mesh, double level, int side) {
        this.mesh = mesh;
        this.level = level;
        this.side = side;
    }

    /** Returns the part with a z of at least {@code level}, which may have no triangles. */
    public static TriangleMesh above(TriangleMesh mesh, double level) {
        return new Slice(mesh, level, 1).cut();
    }

    /** Returns the part with a z of at most {@code level}, which may have no triangles. */
    public static TriangleMesh below(TriangleMesh mesh, double level) {
        return new Slice(mesh, level, -1).cut();
    }

    /** A corner of a triangle or of its kept part. */
    private record Corner(double x, double y, double z, double u, double v) {

        /** Returns the point that lies {@code part} of the way to another corner. */
        Corner towards(Corner other, double share) {
            return new Corner(
                    x + share * (other.x - x),
                    y + share * (other.y - y),
                    z + share * (other.z - z),
                    u + share * (other.u - u),
                    v + share * (other.v - v));
        }
    }

    private TriangleMesh cut() {
        for (int triangle = 0; triangle < mesh.triangleCount(); triangle++) {
            add(kept(triangle), mesh.materials()[triangle]);
        }
        float[] uv = mesh.textureCoordinates().length == 0 ? new float[0] : texture.toArray();
        return new TriangleMesh(vertices.positions(), triangles.toArray(), uv, materials.toArray(), mesh.palette());
    }

    /** Returns the corners of the kept part of a triangle, three, four or none (Sutherland and Hodgman's clipping). */
    private List<Corner> kept(int triangle) {
        var kept = new ArrayList<Corner>(4);
        Corner from = corner(3 * triangle + 2);
        for (int i = 0; i < 3; i++) {
            Corner to = corner(3 * triangle + i);
            if (depth(from) < 0 && depth(to) > 0) {
                kept.add(crossing(to, from));
            } else if (depth(from) > 0 && depth(to) < 0) {
                kept.add(crossing(from, to));
            }
            if (depth(to) >= 0) {
                kept.add(to);
            }
            from = to;
        }
        return kept;
    }

    /**
     * Returns the point where an edge crosses the plane, computed from the inner end whichever way the edge runs, so
     * that both its triangles get the same point.
     */
    private Corner crossing(Corner inner, Corner outer) {
        return inner.towards(outer, depth(inner) / (depth(inner) - depth(outer)));
    }

    /** Returns a corner's distance from the plane, above 0 on the kept side. */
    private double depth(Corner corner) {
        return side * (corner.z - level);
    }

    private Corner corner(int corner) {
        int vertex = 3 * mesh.triangles()[corner];
        float[] at = mesh.positions();
        float[] uv = mesh.textureCoordinates();
        return uv.length == 0
                ? new Corner(at[vertex], at[vertex + 1], at[vertex + 2], 0, 0)
                : new Corner(at[vertex], at[vertex + 1], at[vertex + 2], uv[2 * corner], uv[2 * corner + 1]);
    }

    private void add(List<Corner> polygon, int material) {
        for (int third = 2; third < polygon.size(); third++) {
            add(polygon.get(0));
            add(polygon.get(third - 1));
            add(polygon.get(third));
            materials.add(material);
        }
    }

    private void add(Corner corner) {
        triangles.add(vertices.at((float) corner.x, (float) corner.y, (float) corner.z));
        texture.add((float) corner.u);
        texture.add((float) corner.v);
    }
}

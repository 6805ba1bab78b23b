package io.github.img3d.mesh;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Builder that gathers a mesh while a file is read. Vertices at the same place become one, so that shading can be
 * smooth across triangles; polygons become triangles; triangles with two corners at the same place are left out.
 *
 * <p>Bad values from a file are refused by an {@link IllegalArgumentException} with one line that does not name the
 * file.
 */
public final class MeshBuilder {

    /** Most triangles that are taken, including those left out; a larger surface is no object to learn from. */
    public static final int MOST_TRIANGLES = 4_000_000;

    /** Most vertices that are taken, with repetitions. */
    public static final int MOST_VERTICES = 3 * MOST_TRIANGLES;

    /** Levels of a channel at which colours are told apart; colours of the same levels become one material. */
    private static final int LEVELS = 32;

    private final Vertices vertices = new Vertices();
    private final IntList places = new IntList();
    private final IntList triangles = new IntList();
    private final FloatList texture = new FloatList();
    private final IntList materials = new IntList();
    private final List<Material> palette = new ArrayList<>();
    private final Map<Long, Integer> tints = new HashMap<>();
    private int triangleCount;

    /**
     * Adds the next vertex.
     *
     * @return its number, counted from 0 with repetitions
     * @throws IllegalArgumentException if a coordinate is not finite, or there are too many vertices
     */
    public int vertex(double x, double y, double z) {
        float narrowX = (float) x;
        float narrowY = (float) y;
        float narrowZ = (float) z;
        if (!Float.isFinite(narrowX) || !Float.isFinite(narrowY) || !Float.isFinite(narrowZ)) {
            throw new IllegalArgumentException(
                    "has a vertex at (" + x + ", " + y + ", " + z + "), expected finite numbers");
        }
        requireAtMost(MOST_VERTICES, places.size(), "vertices");
        places.add(vertices.at(narrowX, narrowY, narrowZ));
        return places.size() - 1;
    }

    /** Adds a material to the palette and returns its number. */
    public int material(Material material) {
        palette.add(material);
        return palette.size() - 1;
    }

    /**
     * Returns the number of a material like the given one but of another colour, in [0,1]; colours that hardly differ
     * share one.
     */
    public int tinted(int material, float red, float green, float blue) {
        long key = ((long) material * LEVELS + level(red)) * LEVELS * LEVELS + level(green) * LEVELS + level(blue);
        return tints.computeIfAbsent(key, _ -> {
            Material base = palette.get(material);
            return material(
                    new Material(base.name(), unit(red), unit(green), unit(blue), base.opacity(), base.texture()));
        });
    }

    /**
     * Adds a polygon of the first {@code count} corners; fewer than three add nothing.
     *
     * @throws IllegalArgumentException if a corner is no vertex's number, or there are too many triangles
     */
    public void polygon(int[] corners, int count, int material) {
        if (count == 3) {
            triangle(corners[0], corners[1], corners[2], material);
        } else if (count > 3) {
            requireAtMost(MOST_TRIANGLES, triangleCount + count - 3L, "triangles");
            int[] cut = Polygon.triangles(outline(corners, count));
            for (int i = 0; i < cut.length; i += 3) {
                triangle(corners[cut[i]], corners[cut[i + 1]], corners[cut[i + 2]], material);
            }
        }
    }

    /**
     * Adds a triangle of the vertices with these numbers.
     *
     * @return whether it was taken rather than left out
     * @throws IllegalArgumentException as {@link #polygon}
     */
    public boolean triangle(int a, int b, int c, int material) {
        requireAtMost(MOST_TRIANGLES, triangleCount++, "triangles");
        int placeA = place(a);
        int placeB = place(b);
        int placeC = place(c);
        if (placeA == placeB || placeB == placeC || placeC == placeA) {
            return false;
        }
        triangles.add(placeA);
        triangles.add(placeB);
        triangles.add(placeC);
        materials.add(material);
        return true;
    }

    /** Adds the texture coordinates of the next corner, either for the corners of all triangles taken or for none. */
    public void textureCoordinate(float u, float v) {
        texture.add(u);
        texture.add(v);
    }

    /**
     * Returns the mesh.
     *
     * @throws IllegalArgumentException if there is no triangle
     */
    public TriangleMesh mesh() {
        if (triangles.size() == 0) {
            throw new IllegalArgumentException(
                    triangleCount == 0
                            ? "has no faces, expected a surface of triangles or polygons"
                            : "has " + triangleCount + " triangles, none with three corners at different places");
        }
        boolean textured = palette.stream().anyMatch(m -> m.texture().isPresent());
        return new TriangleMesh(
                vertices.positions(),
                triangles.toArray(),
                textured ? texture.toArray() : new float[0],
                materials.toArray(),
                palette);
    }

    private double[] outline(int[] corners, int count) {
        double[] outline = new double[3 * count];
        for (int i = 0; i < outline.length; i++) {
            outline[i] = vertices.coordinate(place(corners[i / 3]), i % 3);
        }
        return outline;
    }

    private int place(int vertex) {
        if (vertex < 0 || vertex >= places.size()) {
            throw new IllegalArgumentException(
                    "has a face at vertex " + vertex + ", expected 0 to " + (places.size() - 1));
        }
        return places.get(vertex);
    }

    private static int level(float value) {
        return Math.round(unit(value) * (LEVELS - 1));
    }

    private static float unit(float value) {
        return value >= 0 ? Math.min(value, 1) : 0;
    }

    private static void requireAtMost(int most, long before, String what) {
        if (before >= most) {
            throw new IllegalArgumentException(
                    "has more than %,d million %s; simplify it first".formatted(most / 1_000_000, what));
        }
    }
}

package io.github.img3d.mesh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrix3x3;

/**
 * A triangle soup with materials, in a frame that its creator defines. Winding is not reliable.
 *
 * @param positions x, y, z of vertex after vertex
 * @param triangles three vertex indices a triangle
 * @param textureCoordinates u, v of the three corners of triangle after triangle; empty if nothing is textured
 * @param materials an index into the palette for each triangle
 */
public record TriangleMesh(
        float[] positions, int[] triangles, float[] textureCoordinates, int[] materials, List<Material> palette) {

    public TriangleMesh {
        palette = List.copyOf(palette);
        require(positions.length % 3 == 0, positions.length + " coordinates, expected three a vertex");
        require(triangles.length % 3 == 0, triangles.length + " corners, expected three a triangle");
        require(materials.length == triangles.length / 3, materials.length + " materials, expected one a triangle");
        require(
                textureCoordinates.length == 0 || textureCoordinates.length == 2 * triangles.length,
                textureCoordinates.length + " texture coordinates, expected none or two a corner");
    }

    public int triangleCount() {
        return triangles.length / 3;
    }

    /** Returns the box around all triangles; vertices that no triangle uses do not count. */
    public Bounds bounds() {
        return Bounds.of(this);
    }

    /**
     * Returns this mesh moved and scaled so that its bounding box is centred on the origin and has a diagonal of 1.
     *
     * @throws IllegalArgumentException if it has no extent or a coordinate that is not finite
     */
    public TriangleMesh normalised() {
        Bounds box = bounds();
        double diagonal = box.diagonal();
        require(diagonal > 0 && Double.isFinite(diagonal), "a mesh of diagonal " + diagonal + " cannot be normalised");
        float[] moved = new float[positions.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = (float) ((positions[i] - box.centre(i % 3)) / diagonal);
        }
        return withPositions(moved);
    }

    /** Returns this mesh with each vertex p at R·p. */
    public TriangleMesh rotated(DMatrix3x3 r) {
        float[] turned = new float[positions.length];
        for (int i = 0; i < turned.length; i += 3) {
            double x = positions[i];
            double y = positions[i + 1];
            double z = positions[i + 2];
            turned[i] = (float) (r.a11 * x + r.a12 * y + r.a13 * z);
            turned[i + 1] = (float) (r.a21 * x + r.a22 * y + r.a23 * z);
            turned[i + 2] = (float) (r.a31 * x + r.a32 * y + r.a33 * z);
        }
        return withPositions(turned);
    }

    /** Returns this mesh with its axes stretched by the given factors about the origin. */
    public TriangleMesh scaled(double x, double y, double z) {
        return rotated(new DMatrix3x3(x, 0, 0, 0, y, 0, 0, 0, z));
    }

    /** Returns this mesh with left and right (x) exchanged. */
    public TriangleMesh mirrored() {
        return scaled(-1, 1, 1);
    }

    /** Returns this mesh with its vertices at other places, given in the same order. */
    public TriangleMesh withPositions(float[] moved) {
        return new TriangleMesh(moved, triangles, textureCoordinates, materials, palette);
    }

    /** Returns this mesh and another one, in the same frame, as one mesh. */
    public TriangleMesh joined(TriangleMesh other) {
        boolean textured = textureCoordinates.length + other.textureCoordinates.length > 0;
        int vertices = positions.length / 3;
        var both = new ArrayList<>(palette);
        both.addAll(other.palette);
        return new TriangleMesh(
                joined(positions, other.positions),
                joined(triangles, other.triangles, vertices),
                textured ? joined(corners(), other.corners()) : textureCoordinates,
                joined(materials, other.materials, palette.size()),
                both);
    }

    /** Returns two texture coordinates a corner, 0 where nothing is textured. */
    private float[] corners() {
        return Arrays.copyOf(textureCoordinates, 2 * triangles.length);
    }

    private static float[] joined(float[] first, float[] second) {
        float[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /**
     * Joins two arrays of indices.
     *
     * @param added number that is added to each index of the second
     */
    private static int[] joined(int[] first, int[] second, int added) {
        return IntStream.concat(Arrays.stream(first), Arrays.stream(second).map(i -> i + added))
                .toArray();
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}

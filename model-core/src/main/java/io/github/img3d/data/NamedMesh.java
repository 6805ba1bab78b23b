package io.github.img3d.data;

import io.github.img3d.mesh.TriangleMesh;
import org.ejml.data.DMatrix3x3;

/**
 * A mesh to learn from.
 *
 * @param name unique in its source
 * @param original the name of the mesh that this one was made from, or its own
 * @param licence with the author where one is known
 * @param mesh in the object's frame, diagonal 1
 */
public record NamedMesh(String name, String original, String category, String licence, TriangleMesh mesh) {

    /** Object (x,y,z) = file (x,−z,y). */
    private static final DMatrix3x3 FILE_TO_OBJECT = new DMatrix3x3(1, 0, 0, 0, 0, -1, 0, 1, 0);

    /** A mesh that was made from no other. */
    public NamedMesh(String name, String category, String licence, TriangleMesh mesh) {
        this(name, name, category, licence, mesh);
    }

    /**
     * Takes a mesh from the frame of files: Y up, front +Z, any units.
     *
     * @throws IllegalArgumentException if it has no extent
     */
    public static NamedMesh ofFile(String name, String category, String licence, TriangleMesh file) {
        return new NamedMesh(
                name, category, licence, file.rotated(FILE_TO_OBJECT).normalised());
    }

    /** Another shape of this mesh, normalised. */
    public NamedMesh copy(String copyName, TriangleMesh shape) {
        return new NamedMesh(copyName, original, category, licence, shape.normalised());
    }
}

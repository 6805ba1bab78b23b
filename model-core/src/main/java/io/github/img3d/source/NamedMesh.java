package io.github.img3d.source;

import io.github.img3d.io.archive.Archive;
import io.github.img3d.io.format.Format;
import io.github.img3d.mesh.TriangleMesh;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.ejml.data.DMatrix3x3;

/**
 * A mesh to learn from.
 *
 * @param name unique in its source
 * @param original the name of the mesh that this one was made from, or its own; for a seat on the legs of another, the
 *     seat's
 * @param licence the licence, with the author where one is known
 * @param mesh the mesh in the object's frame, with diagonal 1
 */
public record NamedMesh(String name, String original, String category, String licence, TriangleMesh mesh) {

    /** Separator between the licences of a mesh that is made of several. */
    public static final String LICENCE_SEPARATOR = "; ";

    private static final String ON_LEGS_OF = " on legs of ";

    private static final Pattern COPY = Pattern.compile(" #\\d+$");

    /** Rotation that takes file (x,y,z) to object (x,−z,y). */
    private static final DMatrix3x3 FILE_TO_OBJECT = new DMatrix3x3(1, 0, 0, 0, 0, -1, 0, 1, 0);

    /** Creates a mesh that was made from no other. */
    public NamedMesh(String name, String category, String licence, TriangleMesh mesh) {
        this(name, name, category, licence, mesh);
    }

    /**
     * Reads a file whose frame is Y up, front +Z.
     *
     * @throws IOException with one line that starts with the name, if it cannot be read or has no extent
     */
    static NamedMesh read(Archive archive, String file, String name, String category) throws IOException {
        try {
            var format = Format.ofMesh(file)
                    .orElseThrow(() -> new IOException(file + ": is no mesh, expected " + Format.meshEndings()));
            return ofFile(name, category, "unknown licence", format.readMesh(archive, file));
        } catch (IOException | IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            String own = file + ": ";
            throw new IOException(
                    name + ": " + (message.startsWith(own) ? message.substring(own.length()) : message), e);
        }
    }

    /**
     * Turns a mesh from the frame of files (Y up, front +Z, any units) into the object's, normalised.
     *
     * @throws IllegalArgumentException if it has no extent
     */
    public static NamedMesh ofFile(String name, String category, String licence, TriangleMesh file) {
        return new NamedMesh(
                name, category, licence, file.rotated(FILE_TO_OBJECT).normalised());
    }

    /** Returns another shape of this mesh, normalised. */
    NamedMesh copy(int number, TriangleMesh shape) {
        return new NamedMesh(name + " #" + number, original, category, licence, shape.normalised());
    }

    /** Returns the generator that a copy is drawn with; it depends on the name, not on other meshes. */
    SplittableRandom random(long seed, int copy) {
        return new SplittableRandom(
                new Fingerprint().add(seed).add(name).add(copy).value());
    }

    /**
     * Returns the shape made from this seat and another's legs, normalised; if both are the same, it is a copy of that
     * number.
     */
    NamedMesh onLegsOf(NamedMesh other, int number, TriangleMesh shape) {
        if (name.equals(other.name)) {
            return copy(number, shape);
        }
        String licences = licence.equals(other.licence) ? licence : licence + LICENCE_SEPARATOR + other.licence;
        return new NamedMesh(name + ON_LEGS_OF + other.name, original, category, licences, shape).copy(number, shape);
    }

    /**
     * Returns the names of the meshes that the mesh of this name was made from, or its own if it was made from none.
     */
    public static List<String> originals(String name) {
        return List.of(COPY.matcher(name).replaceFirst("").split(ON_LEGS_OF));
    }
}

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
 * @param original the name of the mesh that this one was made from, or its own; of a seat on legs of another the seat's
 * @param licence with the author where one is known
 * @param mesh in the object's frame, diagonal 1
 */
public record NamedMesh(String name, String original, String category, String licence, TriangleMesh mesh) {

    /** Between the licences of what is made of several meshes. */
    public static final String LICENCE_SEPARATOR = "; ";

    private static final String ON_LEGS_OF = " on legs of ";

    private static final Pattern COPY = Pattern.compile(" #\\d+$");

    /** Object (x,y,z) = file (x,−z,y). */
    private static final DMatrix3x3 FILE_TO_OBJECT = new DMatrix3x3(1, 0, 0, 0, 0, -1, 0, 1, 0);

    /** A mesh that was made from no other. */
    public NamedMesh(String name, String category, String licence, TriangleMesh mesh) {
        this(name, name, category, licence, mesh);
    }

    /**
     * Reads a file whose frame is Y up, front +Z.
     *
     * @throws IOException of one line that starts with the name, if it cannot be read or has no extent
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
     * Takes a mesh from the frame of files: Y up, front +Z, any units.
     *
     * @throws IllegalArgumentException if it has no extent
     */
    public static NamedMesh ofFile(String name, String category, String licence, TriangleMesh file) {
        return new NamedMesh(
                name, category, licence, file.rotated(FILE_TO_OBJECT).normalised());
    }

    /** Another shape of this mesh, normalised. */
    NamedMesh copy(int number, TriangleMesh shape) {
        return new NamedMesh(name + " #" + number, original, category, licence, shape.normalised());
    }

    /** What a copy is drawn with: it follows from the names alone, whatever other meshes there are. */
    SplittableRandom random(long seed, int copy) {
        return new SplittableRandom(
                new Fingerprint().add(seed).add(name).add(copy).value());
    }

    /** What was made of this seat and the legs of another, normalised; a copy of the same number if both are the same. */
    NamedMesh onLegsOf(NamedMesh other, int number, TriangleMesh shape) {
        if (name.equals(other.name)) {
            return copy(number, shape);
        }
        String licences = licence.equals(other.licence) ? licence : licence + LICENCE_SEPARATOR + other.licence;
        return new NamedMesh(name + ON_LEGS_OF + other.name, original, category, licences, shape).copy(number, shape);
    }

    /** The names of the meshes that one of this name was made of; its own if it was made of none. */
    public static List<String> originals(String name) {
        return List.of(COPY.matcher(name).replaceFirst("").split(ON_LEGS_OF));
    }
}

package io.github.img3d.source;

import io.github.img3d.image.Picture;
import java.io.IOException;
import java.util.Optional;

/** Meshes by number. Each is made or read when asked for. */
public interface MeshSource {

    /** Returns how many meshes there are, including broken ones. */
    int size();

    /**
     * Makes or reads the mesh of a number, the same at every call.
     *
     * @throws IOException if it is broken; the message is one line that starts with the file's name
     */
    NamedMesh mesh(int number) throws IOException;

    /**
     * Returns a key that stands for the mesh of a number without making it: within one build of this program, equal
     * keys mean equal meshes. Empty where only the mesh itself can tell.
     */
    default Optional<String> key(int number) {
        return Optional.empty();
    }

    /**
     * Reads a picture that came with the mesh of a number.
     *
     * @throws IOException if it is broken; the message is one line that names it
     */
    default Optional<Picture> picture(int number) throws IOException {
        return Optional.empty();
    }
}

package io.github.img3d.source;

import io.github.img3d.image.Picture;
import java.io.IOException;
import java.util.Optional;

/** Meshes by number, each made or read when asked for. */
public interface MeshSource {

    /** How many there are, broken ones included. */
    int size();

    /**
     * The mesh of that number, the same at every call.
     *
     * @throws IOException if it is broken; the message is one line that starts with the file's name
     */
    NamedMesh mesh(int number) throws IOException;

    /**
     * What stands for the mesh of that number without making it: while it stays the same, so does the mesh, in one build
     * of this program. Empty where only the mesh itself can tell.
     */
    default Optional<String> key(int number) {
        return Optional.empty();
    }

    /**
     * A picture of the mesh of that number that its makers took.
     *
     * @throws IOException if it is broken; one line that names it
     */
    default Optional<Picture> picture(int number) throws IOException {
        return Optional.empty();
    }
}

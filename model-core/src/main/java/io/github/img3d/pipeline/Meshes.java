package io.github.img3d.pipeline;

import io.github.img3d.source.MeshSources;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Meshes by the text that names them, less those that are held out.
 *
 * <pre>{@code
 * Meshes.of("seats:2000")
 * new Meshes("models/furniture.zip,seats:500", Path.of("test-names.txt"))
 * }</pre>
 *
 * @param data as {@link MeshSources#parse} takes it; for a training also the folder of a dataset
 * @param heldOut a file of names, one a line, of catalogue models to leave out; or null
 */
public record Meshes(String data, @Nullable Path heldOut) {

    /** Returns all meshes of that text. */
    public static Meshes of(String data) {
        return new Meshes(data, null);
    }
}

package io.github.img3d.dataset;

import java.nio.file.Path;

/** What became of a mesh while a data set is written. */
public sealed interface DatasetProgress {

    /** An object's file was made. */
    record Written(String name) implements DatasetProgress {}

    /** An object's file was there, whole, and made from the same mesh in the same way. */
    record Kept(String name) implements DatasetProgress {}

    /**
     * A mesh is not in the data set.
     *
     * @param reason one line that starts with the mesh's name
     */
    record Skipped(String reason) implements DatasetProgress {}

    /**
     * A file that was there cannot be used; what it should hold is made again.
     *
     * @param reason one line that starts with the file's name
     */
    record Damaged(Path file, String reason) implements DatasetProgress {}
}

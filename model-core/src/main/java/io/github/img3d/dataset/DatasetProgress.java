package io.github.img3d.dataset;

import java.nio.file.Path;

/** The fate of one mesh while a dataset is written. */
public sealed interface DatasetProgress {

    /** An object's file was made. */
    record Written(String name) implements DatasetProgress {}

    /** An object's file was there, intact, and made from the same mesh in the same way. */
    record Kept(String name) implements DatasetProgress {}

    /**
     * A mesh is not in the dataset.
     *
     * @param reason one line that starts with the mesh's name
     */
    record Skipped(String reason) implements DatasetProgress {}

    /**
     * A file that was there cannot be used; its object is made again.
     *
     * @param reason one line that starts with the file's name
     */
    record Damaged(Path file, String reason) implements DatasetProgress {}
}

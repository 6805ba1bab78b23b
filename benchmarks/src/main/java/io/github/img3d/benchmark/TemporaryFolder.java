package io.github.img3d.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A folder that is gone afterwards. */
record TemporaryFolder(Path path) implements AutoCloseable {

    TemporaryFolder() throws IOException {
        this(Files.createTempDirectory("img3d-benchmark"));
    }

    @Override
    public void close() throws IOException {
        try (var entries = Files.walk(path)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }
}

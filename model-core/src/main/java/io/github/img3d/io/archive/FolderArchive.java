package io.github.img3d.io.archive;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The files below a folder. */
public record FolderArchive(Path root) implements Archive {

    public FolderArchive {
        root = root.toAbsolutePath().normalize();
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        try {
            Path file = root.resolve(path).normalize();
            if (!file.startsWith(root) || !Files.isRegularFile(file)) {
                return Optional.empty();
            }
            Archive.requireModest(path, Files.size(file));
            return Optional.of(Files.readAllBytes(file));
        } catch (AccessDeniedException e) {
            throw new IOException(path + ": may not be read; change its permissions", e);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}

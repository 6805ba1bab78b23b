package io.github.img3d.io;

import java.io.IOException;
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
            return file.startsWith(root) && Files.isRegularFile(file)
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}

package io.github.img3d.source;

import io.github.img3d.io.archive.ZipArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The catalogues of a zip, the form in which they are published. A catalogue's models are read in any order, so
 * catalogues are unpacked into a temporary folder, which is deleted when this program ends.
 */
final class ZippedCatalogues {

    private ZippedCatalogues() {}

    /**
     * Unpacks the catalogues and returns the files in the order of their paths, each with its own name and the zip's
     * age.
     *
     * @throws IOException with a message that starts with the zip's name, if it is no zip, or a catalogue in it is
     *     damaged or too large
     */
    static List<Path> unpacked(Path zip) throws IOException {
        var unpacked = new ArrayList<Path>();
        try (var archive = new ZipArchive(zip)) {
            for (String entry :
                    archive.files().stream().filter(FurnitureCatalogue::isNamed).toList()) {
                unpacked(zip, archive, entry).ifPresent(unpacked::add);
            }
        }
        return unpacked;
    }

    private static Optional<Path> unpacked(Path zip, ZipArchive archive, String entry) throws IOException {
        try {
            var bytes = archive.read(entry);
            if (bytes.isEmpty()) {
                return Optional.empty();
            }
            Path file = temporary(Path.of(entry).getFileName());
            Files.write(file, bytes.get());
            Files.setLastModifiedTime(file, Files.getLastModifiedTime(zip));
            return Optional.of(file);
        } catch (IOException | InvalidPathException e) {
            throw new IOException(zip + ": " + e.getMessage(), e);
        }
    }

    private static Path temporary(Path name) throws IOException {
        Path folder = Files.createTempDirectory("img3d");
        folder.toFile().deleteOnExit();
        Path file = folder.resolve(name);
        file.toFile().deleteOnExit();
        return file;
    }
}

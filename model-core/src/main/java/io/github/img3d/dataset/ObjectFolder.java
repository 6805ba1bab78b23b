package io.github.img3d.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The files of a dataset's objects, each named by its fingerprint. */
record ObjectFolder(Path folder) {

    private static final String NAME = "objects";
    /** An object's file, or the part of one that a killed run left. */
    private static final Pattern FILE = Pattern.compile("[0-9a-f]{16}\\.bin|\\.[0-9a-f]{16}\\.bin\\..*\\.part");

    static ObjectFolder create(Path dataset) throws IOException {
        return new ObjectFolder(Files.createDirectories(dataset.resolve(NAME)));
    }

    /** Returns the name as it stands in the index. */
    static String name(long fingerprint) {
        return NAME + "/%016x.bin".formatted(fingerprint);
    }

    ObjectFile file(long fingerprint) {
        return new ObjectFile(folder.resolveSibling(name(fingerprint)));
    }

    boolean has(long fingerprint) {
        return Files.exists(file(fingerprint).file());
    }

    /** Reads a file's table of contents, and checks that every byte of the file is as it was written. */
    ObjectContents verified(long fingerprint) throws IOException {
        var file = file(fingerprint);
        var contents = file.contents();
        file.verify(contents);
        return contents;
    }

    /** Deletes objects' files that the index does not name, which are those of other meshes or specifications. */
    void keepOnly(List<DatasetIndex.Entry> entries) throws IOException {
        Set<String> named = entries.stream()
                .map(entry -> entry.file().substring(NAME.length() + 1))
                .collect(Collectors.toSet());
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (FILE.matcher(name).matches() && !named.contains(name)) {
                    Files.delete(file);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}

package io.github.img3d.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** The names in a file, one a line. */
final class NameList {

    private NameList() {}

    /** @param file null for no names */
    static Set<String> of(Path file) throws IOException {
        if (file == null) {
            return Set.of();
        }
        try (var lines = Files.lines(file)) {
            return lines.map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.toSet());
        }
    }
}

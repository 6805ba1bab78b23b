package io.github.img3d.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** The names of catalogue models that must not be used, one a line of a file. */
final class HeldOut {

    private HeldOut() {}

    /** @param file null if nothing is held out */
    static Set<String> names(Path file) throws IOException {
        if (file == null) {
            return Set.of();
        }
        try (var lines = Files.lines(file)) {
            return lines.map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.toSet());
        }
    }
}

package io.github.img3d.data;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * {@code sources.txt}: which object came of which source, so that what is done need not be made again to see that it
 * is. A line an object, added when it is done: a run that breaks off loses nothing. Lines that make no sense are
 * passed over: the worst that follows is that a mesh is made to be compared.
 */
final class KnownSources {

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{16}) ([0-9a-f]{16})");

    private final Path file;
    private final Map<Long, Long> fingerprints = new ConcurrentHashMap<>();

    private KnownSources(Path file) {
        this.file = file;
    }

    static KnownSources of(Path dataset) throws IOException {
        var known = new KnownSources(dataset.resolve("sources.txt"));
        if (Files.exists(known.file)) {
            Files.readString(known.file, ISO_8859_1).lines().forEach(known::take);
        }
        return known;
    }

    private void take(String line) {
        var parts = LINE.matcher(line);
        if (parts.matches()) {
            fingerprints.put(Long.parseUnsignedLong(parts.group(1), 16), Long.parseUnsignedLong(parts.group(2), 16));
        }
    }

    Optional<Long> fingerprint(long source) {
        return Optional.ofNullable(fingerprints.get(source));
    }

    synchronized void remember(long source, long fingerprint) throws IOException {
        Long before = fingerprints.put(source, fingerprint);
        if (before == null || before != fingerprint) {
            String line = "%016x %016x%n".formatted(source, fingerprint);
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }
}

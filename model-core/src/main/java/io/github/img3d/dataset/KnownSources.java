package io.github.img3d.dataset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.img3d.io.archive.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code sources.txt}: which object came of which source, so that what is done need not be made again to see that it
 * is. A line an object, added when it is done: a run that breaks off loses nothing; sorted when all are, so that the
 * order in which threads were done leaves no trace. Lines that make no sense are passed over: the worst that follows is
 * that a mesh is made to be compared.
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
            Files.writeString(file, line(source, fingerprint), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    synchronized void sort() throws IOException {
        if (fingerprints.isEmpty()) {
            return;
        }
        String lines = fingerprints.entrySet().stream()
                .map(known -> line(known.getKey(), known.getValue()))
                .sorted()
                .collect(Collectors.joining());
        AtomicFile.write(file, out -> out.write(lines.getBytes(ISO_8859_1)));
    }

    private static String line(long source, long fingerprint) {
        return "%016x %016x%n".formatted(source, fingerprint);
    }
}

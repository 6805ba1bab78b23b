package io.github.img3d.dataset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.img3d.io.archive.AtomicFile;
import io.github.img3d.source.Fingerprint;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The memo {@code sources.txt}: the fingerprint of each source's object, so that a later run finds the object's file
 * without making the mesh, in less than half the time.
 *
 * <p>What one build of the program knows of a mesh by its source's key, another build must find out anew, as its code may
 * make a different mesh. A line is added when an object is done, so that an interrupted run loses nothing; when all are
 * done the lines are sorted, so that the order of threads leaves no trace. Lines that make no sense are skipped; at worst,
 * a mesh is made once more.
 */
final class KnownSources {

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{16}) ([0-9a-f]{16})");

    /** Number that differs where this program's files or its JVM do. */
    private static final long BUILD = build();

    private final Path file;
    private final Map<Long, Long> fingerprints = new ConcurrentHashMap<>();

    private KnownSources(Path file) {
        this.file = file;
    }

    private static long build() {
        try {
            var code = KnownSources.class.getProtectionDomain().getCodeSource();
            return build(Path.of(code.getLocation().toURI()));
        } catch (IOException | URISyntaxException | RuntimeException e) {
            return ThreadLocalRandom.current().nextLong(); // a build that cannot be identified is like no other
        }
    }

    private static long build(Path jarOrFolder) throws IOException {
        var build = new Fingerprint().add(System.getProperty("java.vm.version")).add(System.getProperty("os.arch"));
        try (var files = Files.walk(jarOrFolder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                build.add(Files.getLastModifiedTime(file).toMillis()).add(Files.size(file));
            }
        }
        return build.value();
    }

    /** Returns what stands here for a source's key: a mesh of that key, rendered as specified by this build. */
    static long source(String key, DatasetSpec spec) {
        return spec.addTo(new Fingerprint().add(key)).add(BUILD).value();
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

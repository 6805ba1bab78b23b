package io.github.img3d.worker.install;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A JDK's folder and its feature release, read from its {@code release} file. */
public record JavaHome(Path folder, int feature) {

    /** The oldest feature release that runs a worker. */
    public static final int NEEDED = 25;

    /** {@code "25.0.3"}, {@code "26-ea"} and {@code "1.8.0_452"} are 25, 26 and 8. */
    private static final Pattern VERSION = Pattern.compile("\"?(?:1\\.)?([0-9]{1,4})(?:[^0-9].*)?");

    /** Reads a folder, or the one inside it where macOS keeps the JDK; empty if no JDK is there. */
    public static Optional<JavaHome> at(Path folder) {
        return Stream.of(folder, folder.resolve("Contents/Home"))
                .filter(home -> launcher(home).isPresent())
                .flatMap(home -> feature(home).map(feature -> new JavaHome(home, feature)).stream())
                .findFirst();
    }

    public boolean suffices() {
        return feature >= NEEDED;
    }

    /** Returns the launcher. */
    public Path java() {
        return launcher(folder).orElseThrow();
    }

    private static Optional<Path> launcher(Path home) {
        return Stream.of("bin/java", "bin/java.exe")
                .map(home::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static Optional<Integer> feature(Path home) {
        var release = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("release"))) {
            release.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        var version = VERSION.matcher(release.getProperty("JAVA_VERSION", ""));
        return version.matches() ? Optional.of(Integer.valueOf(version.group(1))) : Optional.empty();
    }
}

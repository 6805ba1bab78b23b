package io.github.img3d.worker.install;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The module path of a TornadoVM SDK without what would hide our own jars or break the start.
 *
 * <p>Once one jar without a module descriptor is loaded, all others of the path are: the SDK's old EJML would then hide
 * ours. It comes with the SDK's examples and tests, and nothing but these needs it.
 */
public final class ModulePath {

    private static final Set<String> OPTIONS = Set.of("--module-path", "-p");

    private static final Pattern UNWANTED =
            Pattern.compile("(?:ejml|tornado-(?:matrices|benchmarks|examples|unittests|fuzz)|junit|hamcrest|lucene|jmh"
                    + "|jopt-simple)-.*\\.jar");

    private ModulePath() {}

    /**
     * The arguments with their module path cleaned, whichever way it is written.
     *
     * @throws IOException if one of its folders or jars is not there
     */
    static List<String> cleanIn(List<String> arguments) throws IOException {
        var cleaned = new ArrayList<String>();
        String previous = "";
        for (String argument : arguments) {
            int value = argument.startsWith("--module-path=") ? argument.indexOf('=') + 1 : 0;
            boolean path = value > 0 || OPTIONS.contains(previous);
            cleaned.add(path ? argument.substring(0, value) + clean(argument.substring(value)) : argument);
            previous = argument;
        }
        return cleaned;
    }

    /** Absolute entries only, since nothing of the working directory belongs there; folders as the jars in them. */
    static String clean(String path) throws IOException {
        var jars = new ArrayList<Path>();
        for (String entry : path.split(File.pathSeparator)) {
            if (Path.of(entry).isAbsolute()) {
                jars.addAll(jars(Path.of(entry)));
            }
        }
        return jars.stream()
                .filter(jar -> !UNWANTED.matcher(jar.getFileName().toString()).matches())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Set<Path> jars(Path entry) throws IOException {
        if (Files.isRegularFile(entry)) {
            return Set.of(entry);
        }
        var jars = new TreeSet<Path>();
        try (var found = Files.newDirectoryStream(entry, "*.jar")) {
            found.forEach(jars::add);
        }
        return jars;
    }
}

package io.github.img3d.worker.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds a JDK for the worker: the first of {@code offered} that is new enough, else the one nearest to what we test with in
 * the folders where JDKs are usually installed.
 *
 * @param offered single JDKs, the preferred first
 * @param usual folders of JDKs
 */
public record JdkFinder(List<Path> offered, List<Path> usual) {

    public static JdkFinder ofThisMachine(List<Path> toolchains, Map<String, String> environment) {
        var offered = Stream.of(
                        toolchains.stream(),
                        Stream.ofNullable(environment.get("JAVA_HOME"))
                                .filter(home -> !home.isBlank())
                                .map(Path::of),
                        Stream.of(Path.of(System.getProperty("java.home"))))
                .flatMap(homes -> homes)
                .toList();
        return new JdkFinder(offered, usual(Path.of(System.getProperty("user.home")), environment));
    }

    private static List<Path> usual(Path userHome, Map<String, String> environment) {
        var unix = Stream.of(
                Path.of("/usr/lib/jvm"),
                userHome.resolve(".sdkman/candidates/java"),
                userHome.resolve(".jdks"),
                Path.of("/Library/Java/JavaVirtualMachines"),
                userHome.resolve("Library/Java/JavaVirtualMachines"));
        var windows = Stream.of("ProgramFiles", "ProgramW6432")
                .map(environment::get)
                .filter(Objects::nonNull)
                .flatMap(programs -> Stream.of("Java", "Eclipse Adoptium", "Microsoft", "Zulu")
                        .map(vendor -> Path.of(programs, vendor)));
        return Stream.concat(unix, windows).distinct().toList();
    }

    /** @throws InvalidParameter if there is none */
    public JavaHome find() throws InvalidParameter {
        return offered.stream()
                .map(JavaHome::at)
                .flatMap(Optional::stream)
                .filter(JavaHome::suffices)
                .findFirst()
                .or(this::nearest)
                .orElseThrow(() -> new InvalidParameter("img3d needs JDK " + JavaHome.NEEDED
                        + " or newer: get one from https://adoptium.net,"
                        + " or say where it is with `jdkHome=<folder>`"));
    }

    /**
     * @param parameter that named the folder
     * @throws InvalidParameter if the folder holds no JDK that is new enough
     */
    public static JavaHome require(Path folder, String parameter) throws InvalidParameter {
        String found = JavaHome.at(folder).map(home -> "JDK " + home.feature()).orElse("not a JDK");
        return JavaHome.at(folder)
                .filter(JavaHome::suffices)
                .orElseThrow(() -> new InvalidParameter(folder + ": " + found + ", expected JDK " + JavaHome.NEEDED
                        + " or newer (https://adoptium.net): correct " + parameter));
    }

    private Optional<JavaHome> nearest() {
        return usual.stream()
                .flatMap(JdkFinder::children)
                .map(JavaHome::at)
                .flatMap(Optional::stream)
                .filter(JavaHome::suffices)
                .min(Comparator.comparingInt(JavaHome::feature));
    }

    private static Stream<Path> children(Path folder) {
        try (var entries = Files.list(folder)) {
            return entries.filter(Predicate.not(Files::isSymbolicLink)).sorted().toList().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}

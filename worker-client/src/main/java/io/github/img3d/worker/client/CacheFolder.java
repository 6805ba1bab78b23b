package io.github.img3d.worker.client;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder where the system has programs keep what they can make again. */
public final class CacheFolder {

    private CacheFolder() {}

    public static Optional<Path> ofThisUser() {
        return of(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    /** Empty if the user has none, as in a container without a home. */
    static Optional<Path> of(String system, Path home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        String variable = name.startsWith("windows") ? "LOCALAPPDATA" : "XDG_CACHE_HOME";
        Path usual = home.resolve(name.startsWith("mac") ? "Library/Caches" : ".cache");
        return Stream.concat(
                        Stream.ofNullable(environment.get(variable))
                                .filter(value -> !value.isBlank())
                                .map(Path::of),
                        Stream.of(usual))
                .filter(Path::isAbsolute)
                .map(folder -> folder.resolve("img3d"))
                .findFirst();
    }
}

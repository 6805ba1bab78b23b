package io.github.img3d.dataset;

import io.github.img3d.source.Fingerprint;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/** Tells builds of this program apart: what one of them knows of a mesh by its source alone, another must look at. */
final class Build {

    /** Differs where a class differs. */
    static final long IDENTITY = identity();

    private Build() {}

    private static long identity() {
        try {
            var source = Build.class.getProtectionDomain().getCodeSource();
            return files(Path.of(source.getLocation().toURI()));
        } catch (IOException | URISyntaxException | RuntimeException e) {
            return ThreadLocalRandom.current().nextLong(); // a build that cannot be told is like no other
        }
    }

    private static long files(Path jarOrFolder) throws IOException {
        var identity = new Fingerprint();
        try (var files = Files.walk(jarOrFolder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                identity.add(Files.getLastModifiedTime(file).toMillis()).add(Files.size(file));
            }
        }
        return identity.value();
    }
}

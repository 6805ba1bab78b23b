package io.github.img3d.worker.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.img3d.worker.install.JavaHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The worker's classes as its JVM keeps them in memory, in a file to be mapped: a worker then starts in half the time.
 *
 * <p>The first worker saves them when its work is done, while its caller goes on. The file's name tells of which JDK and
 * jars they are, and the JVM itself checks jars and checksums: a file that is stale or damaged is not looked at.
 */
public sealed interface ClassArchive {

    /** Returns the options of the worker's JVM. */
    List<String> options();

    /** Returns the arguments of the worker's main class. */
    List<String> arguments();

    /** No archive is kept. */
    record None() implements ClassArchive {

        @Override
        public List<String> options() {
            return List.of();
        }

        @Override
        public List<String> arguments() {
            return List.of();
        }
    }

    /** An archive that is there. */
    record Ready(Path file) implements ClassArchive {

        @Override
        public List<String> options() {
            return List.of("-XX:SharedArchiveFile=" + file, "-XX:+VerifySharedSpaces", "-Xlog:disable");
        }

        @Override
        public List<String> arguments() {
            return List.of();
        }
    }

    /** An archive to be saved. */
    record Wanted(Path file) implements ClassArchive {

        @Override
        public List<String> options() {
            return List.of("-XX:+RecordDynamicDumpInfo", "-Xlog:disable");
        }

        @Override
        public List<String> arguments() {
            return List.of(file.toString());
        }
    }

    /** Returns the archive of these jars in {@code folder}; none if they are no jars or nothing can be kept there. */
    static ClassArchive in(Path folder, JavaHome jdk, List<Path> classPath) {
        try {
            if (!classPath.stream().allMatch(Files::isRegularFile)) {
                return new None();
            }
            Path file = folder.resolve("worker-" + identity(jdk, classPath) + ".jsa");
            if (Files.isRegularFile(file)) {
                return new Ready(file);
            }
            return Files.isWritable(Files.createDirectories(folder)) ? new Wanted(file) : new None();
        } catch (IOException e) {
            return new None();
        }
    }

    private static String identity(JavaHome jdk, List<Path> classPath) throws IOException {
        var text = new StringBuilder(
                jdk.folder() + "\n" + Files.readString(jdk.folder().resolve("release")));
        for (Path jar : classPath) {
            text.append(jar).append(' ').append(Files.size(jar)).append(' ');
            text.append(Files.getLastModifiedTime(jar)).append('\n');
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(UTF_8));
            return HexFormat.of().formatHex(hash, 0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

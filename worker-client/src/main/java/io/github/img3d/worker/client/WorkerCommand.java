package io.github.img3d.worker.client;

import io.github.img3d.worker.install.ArgumentFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The command that starts a worker.
 *
 * @param memory the largest heap, as {@code -Xmx} takes it; null leaves it to the JVM
 * @param archive of the worker's classes; one that is wanted is saved by the worker after its answer
 */
public record WorkerCommand(
        Path java,
        List<Path> classPath,
        String mainClass,
        WorkerTuning tuning,
        @Nullable String memory,
        ClassArchive archive) {

    public static final String MAIN_CLASS = "io.github.img3d.worker.WorkerMain";

    private static final List<String> DISTURBING =
            List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH");

    /** @param folder empty, for the arguments and for the process to work in */
    Process start(Path folder) throws IOException {
        Path arguments = folder.resolve("arguments");
        ArgumentFile.write(arguments, arguments());
        var builder = new ProcessBuilder(java.toString(), "@" + arguments);
        builder.directory(Files.createDirectory(folder.resolve("work")).toFile());
        DISTURBING.forEach(builder.environment()::remove);
        builder.environment().putAll(tuning.environment());
        return builder.start();
    }

    public List<String> arguments() {
        var arguments = new ArrayList<>(tuning.options());
        arguments.addAll(List.of("-XX:-UsePerfData", "-Djava.awt.headless=true"));
        if (memory != null) {
            arguments.add("-Xmx" + memory);
        }
        arguments.addAll(archive.options());
        arguments.add("-cp");
        arguments.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        arguments.add(mainClass);
        arguments.addAll(archive.arguments());
        return arguments;
    }

    /** Returns whether the process goes on after its answer, until its classes are saved. */
    boolean savesClasses() {
        return archive instanceof ClassArchive.Wanted;
    }
}

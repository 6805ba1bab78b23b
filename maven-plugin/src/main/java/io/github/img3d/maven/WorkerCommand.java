package io.github.img3d.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * How a worker is started.
 *
 * @param memory the largest heap, as {@code -Xmx} takes it; null leaves it to the JVM
 * @param archive of the worker's classes; one that is wanted is saved by the worker after its answer
 */
record WorkerCommand(
        Path java, List<Path> classPath, String mainClass, WorkerTuning tuning, String memory, ClassArchive archive) {

    static final String MAIN_CLASS = "io.github.img3d.worker.Worker";

    private static final List<String> DISTURBING =
            List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH");

    /**
     * Starts a worker in an empty folder, lets it answer, and clears up. Only a worker that saves its classes is left
     * to end by itself.
     *
     * @param diagnostics takes what the worker prints that is no event
     */
    void answer(Request request, Consumer<Event> events, Consumer<String> diagnostics) throws WorkerException {
        try {
            Path folder = Files.createTempDirectory("img3d");
            try {
                Process process = start(folder); // starts while this JVM gets ready to write JSON
                var worker = new Worker(process, diagnostics);
                worker.answer(request, events);
                if (!(archive instanceof ClassArchive.Wanted)) {
                    worker.end();
                }
            } finally {
                delete(folder, diagnostics);
            }
        } catch (IOException e) {
            throw new WorkerException("The worker could not be started: " + e.getMessage());
        }
    }

    private Process start(Path folder) throws IOException {
        Path arguments = folder.resolve("arguments");
        ArgumentFile.write(arguments, arguments());
        var builder = new ProcessBuilder(java.toString(), "@" + arguments);
        builder.directory(Files.createDirectory(folder.resolve("work")).toFile());
        DISTURBING.forEach(builder.environment()::remove);
        builder.environment().putAll(tuning.environment());
        return builder.start();
    }

    List<String> arguments() {
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

    private static void delete(Path folder, Consumer<String> diagnostics) {
        try (var entries = Files.walk(folder)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(entry);
            }
        } catch (IOException e) {
            diagnostics.accept("left behind: " + e.getMessage());
        }
    }
}

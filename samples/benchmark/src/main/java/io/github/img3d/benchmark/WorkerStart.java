package io.github.img3d.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.img3d.benchmark.task.Scene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A worker as the Maven plugin starts it, asked for one picture; {@code WorkerCommand} of the plugin is the original. */
final class WorkerStart {

    static final List<String> OPTIONS = List.of(
            "--add-modules",
            "jdk.incubator.vector",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-Djava.awt.headless=true");

    private static final String MAIN = "io.github.img3d.worker.Worker";
    static final String DONE = "{\"event\":\"done\"}";

    private final JavaCommand command;
    private final Path picture;

    /** @param classPath a file that holds it */
    WorkerStart(Path classPath, Path picture) throws IOException {
        this.command =
                new JavaCommand(OPTIONS, Map.of(), Files.readString(classPath).strip());
        this.picture = picture;
    }

    /** From the start of a process to its word that the cloud of the picture is in {@code output}. */
    Process reconstruct(Path output) throws IOException {
        var process = command.start(output, MAIN);
        var input = process.outputWriter(UTF_8);
        input.write(request(output) + "\n");
        input.flush();
        return process;
    }

    private String request(Path output) throws IOException {
        return new JsonMapper()
                .writeValueAsString(Map.of(
                        "goal",
                        "reconstruct",
                        "pictures",
                        List.of(picture.toString()),
                        "output",
                        output.toString(),
                        "formats",
                        List.of("ply"),
                        "maskThreshold",
                        0.35,
                        "device",
                        "auto",
                        "threads",
                        Scene.THREADS));
    }
}

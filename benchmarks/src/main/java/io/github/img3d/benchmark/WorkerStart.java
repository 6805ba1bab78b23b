package io.github.img3d.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.img3d.benchmark.task.Scene;
import io.github.img3d.view.Views;
import io.github.img3d.worker.client.WorkerCommand;
import io.github.img3d.worker.protocol.JsonLines;
import io.github.img3d.worker.protocol.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A worker, asked for one picture; the original is {@link WorkerCommand}. */
final class WorkerStart {

    /** Options that every worker starts with. */
    static final List<String> OPTIONS =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Djava.awt.headless=true");

    /** Last line of a worker's answer. */
    static final String DONE = "{\"event\":\"done\"}";

    private final String classPath;
    private final Path picture;
    private final Path output;
    private final Path archive;

    /** @param classPath a file that holds it */
    WorkerStart(Path classPath, Path picture, Path output) throws IOException {
        this.classPath = Files.readString(classPath).strip();
        this.picture = picture;
        this.output = output;
        this.archive = output.resolve("worker.jsa");
    }

    /** Starts a process that makes the picture's cloud. The first saves its classes at its end, later ones map them. */
    Process reconstruct() throws IOException {
        var process = Files.isRegularFile(archive)
                ? command("-XX:SharedArchiveFile=" + archive, "-XX:+VerifySharedSpaces", "-Xlog:disable")
                        .start(output, WorkerCommand.MAIN_CLASS)
                : command("-XX:+RecordDynamicDumpInfo", "-Xlog:disable")
                        .start(output, WorkerCommand.MAIN_CLASS, archive);
        var input = process.outputWriter(UTF_8);
        input.write(request() + "\n");
        input.flush();
        return process;
    }

    private JavaCommand command(String... archiveOptions) {
        var options = new ArrayList<>(OPTIONS);
        options.addAll(List.of(archiveOptions));
        return new JavaCommand(options, Map.of(), classPath);
    }

    private String request() {
        return JsonLines.ofRequests()
                .write(new Request.Reconstruct(
                        List.of(picture),
                        output,
                        List.of(Request.CloudFormat.PLY),
                        new Request.Model(null, Views.MASK_THRESHOLD),
                        null,
                        new Request.Computer("auto", Scene.THREADS)));
    }
}

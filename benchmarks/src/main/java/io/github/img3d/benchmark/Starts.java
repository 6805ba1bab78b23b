package io.github.img3d.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.img3d.benchmark.ours.Networks;
import io.github.img3d.benchmark.ours.SecondPicture;
import io.github.img3d.benchmark.peer.FirstPicture;
import io.github.img3d.model.ModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Measures of fresh processes: their first picture, and their second. */
final class Starts {

    static final String COLD_START = "cold_start";
    static final String SECOND_PICTURE = "second_picture";

    private static final Path PICTURES =
            Path.of("../samples/quickstart/src/main/images").toAbsolutePath().normalize();

    private final Effort effort;
    private final Report report;
    private final Path folder;
    private final WorkerStart worker;

    /** @param folder for what they write */
    Starts(Effort effort, Report report, Path folder) throws IOException {
        this.effort = effort;
        this.report = report;
        this.folder = folder;
        this.worker = new WorkerStart(Path.of("target/worker-class-path"), PICTURES.resolve("chair.png"), folder);
    }

    void coldStart() throws IOException {
        report.remark("the first start of ours: %.0f ms".formatted(workerStart()));
        var times = new Pairs(effort).of(this::workerStart, this::peerStart);
        report.remark("%d pairs".formatted(times.pairs()));
        report.times(COLD_START, times);
    }

    /** Returns the milliseconds from the start of a process to its word that the cloud is written. */
    private double workerStart() throws IOException {
        Path cloud = folder.resolve("chair.ply");
        Files.deleteIfExists(cloud);
        long start = System.nanoTime();
        double elapsed = untilDone(start, worker.reconstruct(), WorkerStart.DONE);
        if (!Files.exists(cloud)) {
            throw failure();
        }
        return elapsed;
    }

    /** Returns the milliseconds from the start of a process to its word that a picture went through the network. */
    private double peerStart() throws IOException {
        long start = System.nanoTime();
        var process = JavaCommand.PEER.start(folder, FirstPicture.class.getName());
        return untilDone(start, process, FirstPicture.DONE);
    }

    void secondPicture() throws IOException {
        Path model = folder.resolve("model.safetensors");
        ModelFile.write(Networks.drawingBall(), Map.of(), model);
        double[] times = new double[effort.fewest()];
        for (int i = 0; i < times.length; i++) {
            times[i] = secondPicture(model);
        }
        report.alone(SECOND_PICTURE, PairedTimes.median(times));
    }

    private double secondPicture(Path model) throws IOException {
        var process = JavaCommand.OURS.start(
                folder,
                SecondPicture.class.getName(),
                model,
                PICTURES.resolve("armchair.png"),
                PICTURES.resolve("chair.png"),
                folder.resolve("second.ply"));
        try (var output = process.inputReader(UTF_8)) {
            String answer = output.readLine();
            if (answer == null) {
                throw failure();
            }
            return Double.parseDouble(answer);
        }
    }

    /** Returns the milliseconds until {@code process} prints {@code last}, once the process has ended. */
    private static double untilDone(long start, Process process, String last) throws IOException {
        try (var output = process.inputReader(UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.equals(last)) {
                    double elapsed = (System.nanoTime() - start) / 1e6;
                    process.onExit().join();
                    return elapsed;
                }
            }
        }
        throw failure();
    }

    private static IOException failure() {
        return new IOException("a process ended before it was done: " + JavaCommand.ERRORS + " says why");
    }
}

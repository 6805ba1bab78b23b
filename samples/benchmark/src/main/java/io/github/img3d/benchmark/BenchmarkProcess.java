package io.github.img3d.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.img3d.benchmark.task.Task;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** The process of one side, which computes only while it is asked. */
final class BenchmarkProcess implements AutoCloseable {

    private final Implementation entrant;
    private final Process process;
    private final Writer questions;
    private final BufferedReader answers;

    BenchmarkProcess(Implementation entrant) throws IOException {
        this.entrant = entrant;
        this.process = entrant.command().start(Path.of("target"), Answers.class.getName(), entrant);
        this.questions = process.outputWriter(UTF_8);
        this.answers = process.inputReader(UTF_8);
    }

    Implementation entrant() {
        return entrant;
    }

    /** Milliseconds of the best run of the warm-up. */
    double prepare(Task task, double seconds) throws IOException {
        return ask("prepare " + task.label() + " " + seconds);
    }

    /** Milliseconds. */
    double sample() throws IOException {
        return ask("sample");
    }

    /** The most memory that the process had at any time. */
    double peakMegabytes() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            String peak = lines.filter(line -> line.startsWith("VmHWM:"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("/proc has no VmHWM of " + entrant.title()));
            return Double.parseDouble(peak.replaceAll("\\D+", "")) / 1024;
        }
    }

    private double ask(String question) throws IOException {
        questions.write(question + "\n");
        questions.flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException(
                    entrant.title() + " ended at '" + question + "': " + JavaCommand.ERRORS + " says why");
        }
        return Double.parseDouble(answer);
    }

    @Override
    public void close() throws IOException {
        questions.close();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

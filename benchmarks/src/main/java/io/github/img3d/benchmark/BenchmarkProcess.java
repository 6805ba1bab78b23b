package io.github.img3d.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.img3d.benchmark.task.Task;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Process of one side, which computes only while it is asked. */
final class BenchmarkProcess implements AutoCloseable {

    private final Implementation implementation;
    private final Process process;
    private final Writer questions;
    private final BufferedReader answers;

    BenchmarkProcess(Implementation implementation) throws IOException {
        this.implementation = implementation;
        this.process = implementation.command().start(Path.of("target"), Answers.class.getName(), implementation);
        this.questions = process.outputWriter(UTF_8);
        this.answers = process.inputReader(UTF_8);
    }

    Implementation implementation() {
        return implementation;
    }

    /** Warms {@code task} up and returns the milliseconds of the best run. */
    double prepare(Task task, double seconds) throws IOException {
        return ask("prepare " + task.label() + " " + seconds);
    }

    /** Returns the milliseconds of a run. */
    double sample() throws IOException {
        return ask("sample");
    }

    /** Returns the most memory that the process had at any time. */
    double peakMegabytes() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            String peak = lines.filter(line -> line.startsWith("VmHWM:"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("/proc has no VmHWM of " + implementation.title()));
            return Double.parseDouble(peak.replaceAll("\\D+", "")) / 1024;
        }
    }

    private double ask(String question) throws IOException {
        questions.write(question + "\n");
        questions.flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException(
                    implementation.title() + " ended at '" + question + "': " + JavaCommand.ERRORS + " says why");
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

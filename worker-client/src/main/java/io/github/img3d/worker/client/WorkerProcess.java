package io.github.img3d.worker.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.img3d.worker.protocol.Event;
import io.github.img3d.worker.protocol.JsonLines;
import io.github.img3d.worker.protocol.Request;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A worker that answers one request: a line of JSON in, events out, everything else is diagnostics. */
final class WorkerProcess implements AutoCloseable {

    private static final int SIGNAL = 128;
    private static final int KILLED = 9;
    private static final long PATIENCE_SECONDS = 10;

    private final Path folder;
    private final boolean endsByItself;
    private final Process process;
    private final Consumer<String> diagnostics;
    private final LastLines lastLines = new LastLines();
    private final Thread errors;

    private WorkerProcess(Path folder, boolean endsByItself, Process process, Consumer<String> diagnostics) {
        this.folder = folder;
        this.endsByItself = endsByItself;
        this.process = process;
        this.diagnostics = diagnostics;
        this.errors = readErrors();
    }

    /**
     * Starts a worker in an empty folder.
     *
     * @param diagnostics takes what the process prints that is no event, from another thread too
     */
    static WorkerProcess start(WorkerCommand command, Consumer<String> diagnostics) throws WorkerException {
        try {
            Path folder = Files.createTempDirectory("img3d");
            try {
                return new WorkerProcess(folder, command.savesClasses(), command.start(folder), diagnostics);
            } catch (IOException e) {
                delete(folder, diagnostics);
                throw e;
            }
        } catch (IOException e) {
            throw new WorkerException("The worker could not be started: " + e.getMessage());
        }
    }

    /**
     * Returns when everything was said.
     *
     * @throws WorkerException if the process ended before it was done; none is left behind then
     */
    void answer(Request request, Consumer<Event> events) throws WorkerException {
        boolean done = false;
        try (var input = process.outputWriter(UTF_8)) {
            ask(request, input);
            done = listen(events);
        } catch (IOException e) {
            diagnostics.accept(e.toString());
        } finally {
            if (!done || !endsByItself) {
                end();
            }
        }
        if (!done) {
            throw death();
        }
    }

    private void ask(Request request, Writer input) {
        try {
            input.write(JsonLines.ofRequests().write(request) + "\n");
            input.flush();
        } catch (IOException e) {
            diagnostics.accept("request not taken: " + e.getMessage());
        }
    }

    /** Returns whether the process said that it is done. */
    private boolean listen(Consumer<Event> events) throws IOException {
        var json = JsonLines.ofEvents();
        var output = process.inputReader(UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Event event = parse(json, line);
            if (event instanceof Event.Done) {
                return true;
            } else if (event == null) {
                diagnose(line);
            } else {
                events.accept(event);
            }
        }
        return false;
    }

    /** Returns null for a line that is no event. */
    private static @Nullable Event parse(JsonLines<Event> json, String line) {
        try {
            return line.startsWith("{") ? json.read(line) : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private Thread readErrors() {
        var thread = new Thread(
                () -> {
                    try (BufferedReader lines = process.errorReader()) {
                        lines.lines().forEach(this::diagnose);
                    } catch (IOException e) {
                        diagnostics.accept(e.toString());
                    }
                },
                "img3d worker's errors");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Takes a line of the process itself: only that can be its last words. */
    private void diagnose(String line) {
        lastLines.add(line);
        diagnostics.accept(line);
    }

    /** Leaves no process behind. */
    private void end() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                diagnostics.accept("still running after its output ended");
            }
            errors.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }

    private WorkerException death() {
        String ending = process.isAlive() ? "closed its output" : ending(process.exitValue());
        String reason = lastLines.telling().map(line -> ": " + line).orElse("");
        return new WorkerException("The worker " + ending + reason, lastLines.toString());
    }

    private static String ending(int code) {
        if (code == SIGNAL + KILLED) {
            return "was killed, by the system if memory ran short: give it less with `memory` or `batch`";
        }
        return code > SIGNAL ? "was ended by signal " + (code - SIGNAL) : "ended with exit code " + code;
    }

    /** Clears up; the process that saves its classes may still run. */
    @Override
    public void close() {
        delete(folder, diagnostics);
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

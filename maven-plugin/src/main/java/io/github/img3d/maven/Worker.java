package io.github.img3d.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One request's conversation with a process: a line of JSON in, events out, everything else is diagnostics. */
final class Worker {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int SIGNAL = 128;
    private static final int KILLED = 9;
    private static final long PATIENCE_SECONDS = 10;

    private final Process process;
    private final Consumer<String> diagnostics;
    private final LastLines lastLines = new LastLines();
    private final Thread errors;

    /** @param diagnostics takes what the process prints that is no event, from another thread too */
    Worker(Process process, Consumer<String> diagnostics) {
        this.process = process;
        this.diagnostics = diagnostics;
        this.errors = readErrors();
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
            if (!done) {
                end();
            }
        }
        if (!done) {
            throw death();
        }
    }

    private void ask(Request request, Writer input) {
        try {
            input.write(JSON.writeValueAsString(request) + "\n");
            input.flush();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            diagnostics.accept("request not taken: " + e.getMessage());
        }
    }

    /** Whether the process said that it is done. */
    private boolean listen(Consumer<Event> events) throws IOException {
        var output = process.inputReader(UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Event event = parse(line);
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

    private static Event parse(String line) {
        try {
            return line.startsWith("{") ? JSON.readValue(line, Event.class) : null;
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

    /** What the process itself says: only that can be its last words. */
    private void diagnose(String line) {
        lastLines.add(line);
        diagnostics.accept(line);
    }

    /** Leaves no process behind. */
    void end() {
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
            return "was killed, by the system if memory ran short: give it less with -Dimg3d.memory or -Dimg3d.batch";
        }
        return code > SIGNAL ? "was ended by signal " + (code - SIGNAL) : "ended with exit code " + code;
    }
}

package io.github.img3d.worker;

import io.github.img3d.compute.DeviceException;
import io.github.img3d.inference.InvalidRequest;
import io.github.img3d.progress.Progress;
import io.github.img3d.progress.ProgressListener;
import io.github.img3d.worker.protocol.Event;
import io.github.img3d.worker.protocol.JsonLines;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** All that a worker says about its request, one event a line, written at once; remembers whether something failed. */
final class Replies implements ProgressListener {

    private final PrintStream out;
    private final PrintStream diagnostics;
    private final JsonLines<Event> json = JsonLines.ofEvents();
    private boolean failed;

    /** @param diagnostics takes the stack traces */
    Replies(PrintStream out, PrintStream diagnostics) {
        this.out = out;
        this.diagnostics = diagnostics;
    }

    synchronized void say(Event event) {
        out.print(json.write(event) + "\n");
        out.flush();
    }

    @Override
    public void progress(Progress progress) {
        say(new Event.Progress(progress));
    }

    @Override
    public void note(String text) {
        say(new Event.Note(text));
    }

    @Override
    public void warn(String text) {
        say(new Event.Warning(text));
    }

    boolean succeeded() {
        return !failed;
    }

    /**
     * Does the work, and says in one line why it failed.
     *
     * @param picture that the work is about, or null for the whole request
     * @throws DeviceException if the device fails for a picture, as it would for the next one
     */
    void attempt(@Nullable Path picture, Runnable work) {
        try {
            work.run();
        } catch (InvalidRequest | InvalidPathException e) {
            fail(picture, e, e.getMessage());
        } catch (DeviceException e) {
            if (picture != null) {
                throw e;
            }
            fail(null, e, e.getMessage());
        } catch (OutOfMemoryError e) {
            fail(picture, e, "needs more than the worker's " + memory() + ": give it more with `memory`");
        } catch (RuntimeException | StackOverflowError e) {
            fail(picture, e, "an error of img3d's own, please report it with the worker's log: " + e);
        }
    }

    /** @param message of which the first line is said; null where the cause has none */
    private void fail(@Nullable Path picture, Throwable cause, @Nullable String message) {
        failed = true;
        cause.printStackTrace(diagnostics);
        String said = message == null ? cause.toString() : message;
        say(new Event.Failure(picture, said.lines().findFirst().orElse("")));
    }

    private static String memory() {
        return Runtime.getRuntime().maxMemory() / (1 << 20) + " MiB";
    }
}

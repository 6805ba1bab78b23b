package io.github.img3d.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.img3d.worker.protocol.Event;
import io.github.img3d.worker.protocol.JsonLines;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/** The worker's main class; its argument, where there is one, is the file to save its classes in after its answer. */
public final class WorkerMain {

    /** From here on nobody waits for this process. */
    private static final AtomicBoolean ANSWERED = new AtomicBoolean();

    private WorkerMain() {}

    public static void main(String[] args) throws IOException {
        var replies = new Replies(new PrintStream(new FileOutputStream(FileDescriptor.out), false, UTF_8), System.err);
        System.setOut(System.err);
        var input = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        String line = input.readLine();
        if (line == null) {
            return;
        }
        endWithParent(input);
        new RequestHandler(replies).answer(JsonLines.ofRequests().read(line));
        ANSWERED.set(true);
        replies.say(new Event.Done());
        if (replies.succeeded() && args.length > 0) {
            LoadedClasses.save(Path.of(args[0]), System.err);
        }
    }

    private static void endWithParent(BufferedReader input) {
        Thread.ofPlatform().daemon().name("parent").start(() -> {
            try {
                input.transferTo(Writer.nullWriter());
            } catch (IOException e) {
                System.err.println("standard input: " + e.getMessage());
            }
            if (!ANSWERED.get()) {
                Runtime.getRuntime().halt(1);
            }
        });
    }
}

package io.github.img3d.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

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
public final class Worker {

    /** From here on nobody waits for this process. */
    private static final AtomicBoolean ANSWERED = new AtomicBoolean();

    private Worker() {}

    public static void main(String[] args) throws IOException {
        var events = new EventWriter(new PrintStream(new FileOutputStream(FileDescriptor.out), false, UTF_8));
        System.setOut(System.err);
        var input = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        String line = input.readLine();
        if (line == null) {
            return;
        }
        endWithParent(input);
        var conversation = new Conversation(new Pipeline.Real(), events, System.err);
        boolean succeeded = conversation.answer(Request.parse(line));
        ANSWERED.set(true);
        conversation.end();
        if (succeeded && args.length > 0) {
            ClassArchive.save(Path.of(args[0]), System.err);
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

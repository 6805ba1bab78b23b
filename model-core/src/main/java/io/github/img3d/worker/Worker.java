package io.github.img3d.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Writer;

/** The worker's main class. */
public final class Worker {

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
        new Conversation(new Pipeline.Real(), events, System.err).answer(Request.parse(line));
    }

    private static void endWithParent(BufferedReader input) {
        Thread.ofPlatform().daemon().name("parent").start(() -> {
            try {
                input.transferTo(Writer.nullWriter());
            } catch (IOException e) {
                System.err.println("standard input: " + e.getMessage());
            }
            Runtime.getRuntime().halt(1);
        });
    }
}

package io.github.img3d.worker.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A worker that behaves as the request's device says. */
public final class FakeWorker {

    private static final PrintStream OUT = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);

    private FakeWorker() {}

    public static void main(String[] args) throws Exception {
        var input = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        var saved = Stream.of(args).map(Path::of).toList();
        String request = input.readLine();
        System.err.println("WARNING: Using incubator modules: jdk.incubator.vector");
        switch (request.replaceFirst(".*\"device\":\"([^\"]*)\".*", "$1")) {
            case "echo" -> OUT.println("{\"event\":\"note\",\"text\":\"" + request.replace("\"", "'") + "\"}");
            case "surroundings" -> surroundings();
            case "chatter" -> OUT.println("{not an event}\nneither\n{\"event\":\"unknown\"}");
            case "exit" -> System.exit(3);
            case "speak and exit" -> {
                OUT.println("{\"event\":\"note\",\"text\":\"begun\"}");
                System.exit(3);
            }
            case "throw" -> throw new IllegalStateException("no such thing", new RuntimeException("the root"));
            case "kill" -> killMyself();
            case "close" -> OUT.close();
            default -> throw new IllegalArgumentException(request);
        }
        OUT.println("{\"event\":\"done\"}");
        input.readLine();
        for (Path file : saved) {
            Thread.sleep(1000);
            Files.createFile(file);
        }
    }

    private static void killMyself() throws Exception {
        String self = Long.toString(ProcessHandle.current().pid());
        new ProcessBuilder("kill", "-9", self).start().waitFor();
        Thread.sleep(10_000);
    }

    private static void surroundings() throws Exception {
        try (var entries = Files.list(Path.of(""))) {
            OUT.printf(
                    "{\"event\":\"note\",\"text\":\"%d files, options %s, %s\"}%n",
                    entries.count(), System.getenv("JDK_JAVA_OPTIONS"), System.getProperty("java.awt.headless"));
        }
    }
}

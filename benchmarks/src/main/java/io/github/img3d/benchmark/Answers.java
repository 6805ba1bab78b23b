package io.github.img3d.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.img3d.benchmark.ours.Img3d;
import io.github.img3d.benchmark.peer.Layout;
import io.github.img3d.benchmark.peer.Libtorch;
import io.github.img3d.benchmark.task.Side;
import io.github.img3d.benchmark.task.Task;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Main class of a side's process. It answers {@code prepare TASK SECONDS} with the best milliseconds of a warm-up, {@code
 * sample} with those of a run, and ends with its input.
 */
final class Answers {

    private final Side side;
    private @Nullable Sampler sampler;

    private Answers(Side side) {
        this.side = side;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
        System.setOut(System.err);
        var answers = new Answers(side(Implementation.valueOf(args[0])));
        var in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            out.println(answers.to(line.split(" ")));
        }
        System.exit(0);
    }

    private static Side side(Implementation implementation) {
        return switch (implementation) {
            case OURS -> new Img3d();
            case PEER_CHANNELS_FIRST -> new Libtorch(Layout.CHANNELS_FIRST);
            case PEER_CHANNELS_LAST -> new Libtorch(Layout.CHANNELS_LAST);
        };
    }

    private double to(String[] words) throws InterruptedException {
        return switch (words[0]) {
            case "prepare" -> {
                sampler = null; // frees what the last task holds
                var next = new Sampler(side.prepare(Task.named(words[1])), Double.parseDouble(words[2]));
                sampler = next;
                yield next.warm();
            }
            case "sample" ->
                Objects.requireNonNull(sampler, "'sample' before 'prepare'").sample();
            default -> throw new IllegalArgumentException("'" + words[0] + "', expected 'prepare' or 'sample'");
        };
    }
}

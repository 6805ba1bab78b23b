package io.github.img3d.pipeline;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Counts what is done, by several threads, and says so every few seconds. */
final class Tally {

    private static final long SAY_EVERY_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final String doing;
    private final int total;
    private final Consumer<String> progress;
    private int done;
    private long said = System.nanoTime();

    /** @param doing what a line begins with, such as {@code rendering} */
    Tally(String doing, int total, Consumer<String> progress) {
        this.doing = doing;
        this.total = total;
        this.progress = progress;
    }

    synchronized void leaveOut(String why) {
        done++;
        progress.accept(doing + ": left out, " + why);
    }

    synchronized void count(String name) {
        done++;
        if (System.nanoTime() - said > SAY_EVERY_NANOS) {
            said = System.nanoTime();
            progress.accept(doing + " " + done + "/" + total + " " + name);
        }
    }
}

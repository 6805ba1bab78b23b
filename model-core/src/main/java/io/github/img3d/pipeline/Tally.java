package io.github.img3d.pipeline;

import io.github.img3d.train.Pause;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Counts what is done, by several threads, and says so every few seconds. */
final class Tally {

    private final String doing;
    private final int total;
    private final Consumer<String> progress;
    private final Pause pause;
    private int done;

    /** @param doing what a line begins with, such as {@code rendering} */
    Tally(String doing, int total, Consumer<String> progress) {
        this(doing, total, progress, System::nanoTime);
    }

    /** @param clock nanoseconds, from any moment on */
    Tally(String doing, int total, Consumer<String> progress, LongSupplier clock) {
        this.pause = new Pause(clock);
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
        if (pause.isOver()) {
            pause.begin();
            progress.accept(doing + " " + done + "/" + total + " " + name);
        }
    }
}

package io.github.img3d.evaluation;

import io.github.img3d.train.Interval;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** A count of finished items that several threads add to, and that is told every few seconds. */
public final class Progress {

    private final String doing;
    private final int total;
    private final Consumer<String> progress;
    private final Interval pause;
    private int done;

    /** @param doing what a line begins with, such as {@code rendering} */
    public Progress(String doing, int total, Consumer<String> progress) {
        this(doing, total, progress, System::nanoTime);
    }

    /** @param clock nanoseconds, from any moment on */
    public Progress(String doing, int total, Consumer<String> progress, LongSupplier clock) {
        this.pause = new Interval(clock);
        this.doing = doing;
        this.total = total;
        this.progress = progress;
    }

    public synchronized void leaveOut(String why) {
        done++;
        progress.accept(doing + ": left out, " + why);
    }

    public synchronized void count(String name) {
        done++;
        if (pause.isOver()) {
            pause.begin();
            progress.accept(doing + " " + done + "/" + total + " " + name);
        }
    }
}

package io.github.img3d.progress;

import io.github.img3d.progress.Progress.Count;
import io.github.img3d.progress.Progress.Pace;
import java.util.List;
import java.util.function.LongSupplier;

/** Counts the objects that several threads have done, and reports it every few seconds. */
public final class Counter {

    private final String task;
    private final int total;
    private final ProgressListener listener;
    private final LongSupplier clock;
    private final long start;
    private final Interval interval;
    private int done;

    /** @param task what is done, such as {@code drawing} */
    public Counter(String task, int total, ProgressListener listener) {
        this(task, total, listener, System::nanoTime);
    }

    /** @param clock nanoseconds, from any moment on */
    public Counter(String task, int total, ProgressListener listener, LongSupplier clock) {
        this.task = task;
        this.total = total;
        this.listener = listener;
        this.clock = clock;
        this.start = clock.getAsLong();
        this.interval = new Interval(clock);
    }

    public synchronized void leaveOut(String why) {
        done++;
        listener.note(task + ": left out, " + why);
    }

    public synchronized void count(String name) {
        done++;
        if (interval.isOver()) {
            interval.begin();
            var pace = Pace.of(done, clock.getAsLong() - start, total - done, "objects");
            listener.progress(new Progress(task, new Count(done, total, "object"), pace, List.of(), name));
        }
    }
}

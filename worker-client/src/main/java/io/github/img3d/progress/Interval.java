package io.github.img3d.progress;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The five seconds between two reports on work under way: neither so many that nobody reads them, nor so few as to worry. */
public final class Interval {

    private static final long NANOS = Duration.ofSeconds(5).toNanos();

    private final LongSupplier clock;
    private long start;

    /**
     * Begins an interval.
     *
     * @param clock nanoseconds, from any moment on
     */
    public Interval(LongSupplier clock) {
        this.clock = clock;
        begin();
    }

    /** Begins another interval. */
    public void begin() {
        start = clock.getAsLong();
    }

    /** Returns the nanoseconds since it began. */
    public long nanos() {
        return clock.getAsLong() - start;
    }

    public boolean isOver() {
        return nanos() >= NANOS;
    }
}

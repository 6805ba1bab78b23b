package io.github.img3d.train;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The five seconds between two lines about work under way: not so many that nobody reads them, nor so few as to worry. */
public final class Interval {

    private static final long NANOS = Duration.ofSeconds(5).toNanos();

    private final LongSupplier clock;
    private long start;

    /**
     * Begins one.
     *
     * @param clock nanoseconds, from any moment on
     */
    public Interval(LongSupplier clock) {
        this.clock = clock;
        begin();
    }

    /** Begins another. */
    public void begin() {
        start = clock.getAsLong();
    }

    /** Nanoseconds since it began. */
    public long nanos() {
        return clock.getAsLong() - start;
    }

    public boolean isOver() {
        return nanos() >= NANOS;
    }
}

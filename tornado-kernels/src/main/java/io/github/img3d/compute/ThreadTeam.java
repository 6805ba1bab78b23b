package io.github.img3d.compute;

import io.github.img3d.compute.launch.Work;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Threads, the caller's among them, that share one piece of work after the other.
 *
 * <p>A training step is hundreds of short pieces of work, so helpers spin briefly for the next one before they sleep;
 * waking a sleeping thread costs more than many pieces take.
 */
final class ThreadTeam implements AutoCloseable {

    private static final int SPINS = 20_000;
    private static final int SLICES_PER_THREAD = 8;

    private final Thread[] helpers;
    private final AtomicLong next = new AtomicLong();
    private final AtomicInteger unfinished = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private volatile int generation;
    private volatile boolean closed;
    private @Nullable Work work;
    private int items;
    private int slice;

    ThreadTeam(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads, expected at least 1");
        }
        helpers = new Thread[threads - 1];
        for (int i = 0; i < helpers.length; i++) {
            helpers[i] = Thread.ofPlatform().daemon().name("img3d-" + (i + 1)).start(this::help);
        }
    }

    int size() {
        return helpers.length + 1;
    }

    /**
     * Runs all items of {@code job} and returns when the last is done; one caller at a time, others wait. If a slice
     * throws, this method throws the same, and leaves out slices that nobody has begun by then.
     */
    synchronized void run(Work job) {
        if (closed) {
            throw new IllegalStateException("the threads have ended: the backend is closed");
        }
        int all = job.workItems();
        if (helpers.length == 0 || all < 2) {
            job.range(0, all);
            return;
        }
        share(job, all);
        takeSlices();
        awaitHelpers();
        work = null;
        rethrow();
    }

    private void share(Work job, int all) {
        work = job;
        items = all;
        slice = Math.max(1, all / (size() * SLICES_PER_THREAD));
        next.set(0);
        unfinished.set(helpers.length);
        generation++; // publishes the fields above
        for (Thread helper : helpers) {
            LockSupport.unpark(helper);
        }
    }

    /** Waits until every helper has taken part, so that none is left reading work that is over. */
    private void awaitHelpers() {
        for (int spins = 0; unfinished.get() > 0; spins++) {
            if (spins < SPINS) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
    }

    private void help() {
        int seen = 0;
        while (true) {
            int spins = 0;
            while (generation == seen) {
                if (closed) {
                    return;
                }
                if (spins++ < SPINS) {
                    Thread.onSpinWait();
                } else {
                    LockSupport.park(this);
                }
            }
            seen++;
            takeSlices();
            unfinished.decrementAndGet();
        }
    }

    private void takeSlices() {
        try {
            var shared = Objects.requireNonNull(work);
            for (long begin = next.getAndAdd(slice); begin < items; begin = next.getAndAdd(slice)) {
                shared.range((int) begin, (int) Math.min(slice, items - begin));
            }
        } catch (Throwable t) {
            failure.compareAndSet(null, t);
            next.set(Integer.MAX_VALUE);
        }
    }

    private void rethrow() {
        switch (failure.getAndSet(null)) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable t -> throw new IllegalStateException(t);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        for (Thread helper : helpers) {
            LockSupport.unpark(helper);
        }
    }
}

package io.github.img3d.benchmark.kernels;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The most that the machine can do at this moment; the neighbours of a shared machine take their part of it. */
final class MachinePeak implements AutoCloseable {

    private static final int ATTEMPTS = 30;

    private final int threads;
    private final ExecutorService pool;

    MachinePeak(int threads) {
        this.threads = threads;
        this.pool = Executors.newFixedThreadPool(threads);
    }

    double of(KernelWork.Limit limit) throws InterruptedException {
        return switch (limit) {
            case ARITHMETIC -> best(FusedMultiplyAdds::new);
            case MEMORY -> best(Triad::new);
        };
    }

    /** Work for one thread; each call does {@code amount} of it. */
    interface Load {

        long amount();

        void run();
    }

    /** Returns the best rate of all threads together, in 10⁹ a second. */
    private double best(Callable<Load> fresh) throws InterruptedException {
        double best = 0;
        try {
            var loads = loads(fresh);
            for (int i = 0; i < ATTEMPTS; i++) {
                best = Math.max(best, rate(loads));
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return best;
    }

    /** Makes each load on a thread of its own, so that its memory is near. */
    private List<Load> loads(Callable<Load> fresh) throws InterruptedException, ExecutionException {
        var loads = new ArrayList<Load>();
        for (Future<Load> load : pool.invokeAll(Collections.nCopies(threads, fresh))) {
            loads.add(load.get());
        }
        return loads;
    }

    private double rate(List<Load> loads) throws InterruptedException, ExecutionException {
        long amount = loads.stream().mapToLong(Load::amount).sum();
        long start = System.nanoTime();
        for (Future<?> done :
                pool.invokeAll(loads.stream().map(MachinePeak::callable).toList())) {
            done.get();
        }
        return (double) amount / (System.nanoTime() - start);
    }

    private static Callable<Void> callable(Load load) {
        return () -> {
            load.run();
            return null;
        };
    }

    @Override
    public void close() {
        pool.close();
    }
}

package io.github.img3d.benchmark.gpu;

import java.util.Arrays;

/**
 * Time that a task takes, in milliseconds.
 *
 * @param runs that were timed
 */
record Timing(double median, double best, int runs) {

    private static final int FEWEST_RUNS = 5;

    /** Runs {@code task} for {@code seconds} that do not count, and again for {@code seconds} that do. */
    static Timing of(Runnable task, double seconds) {
        times(task, seconds);
        double[] times = times(task, seconds);
        return new Timing(times[times.length / 2], times[0], times.length);
    }

    /** Returns the milliseconds of the runs, sorted. */
    private static double[] times(Runnable task, double seconds) {
        double[] times = new double[FEWEST_RUNS];
        int runs = 0;
        long start = System.nanoTime();
        while (runs < FEWEST_RUNS || System.nanoTime() - start < seconds * 1e9) {
            if (runs == times.length) {
                times = Arrays.copyOf(times, 2 * runs);
            }
            times[runs++] = time(task);
        }
        double[] sorted = Arrays.copyOf(times, runs);
        Arrays.sort(sorted);
        return sorted;
    }

    private static double time(Runnable task) {
        long start = System.nanoTime();
        task.run();
        return (System.nanoTime() - start) / 1e6;
    }
}

package io.github.img3d.benchmark;

/** Times one task. */
final class Sampler {

    /** A sample of a short task is the median of as many runs as fit. */
    private static final double SAMPLE_MILLISECONDS = 120;

    private static final int MOST_RUNS = 9;

    /** Runs by which the JVM has compiled what a task calls often: a short warm-up is made longer for them. */
    private static final int COMPILED_RUNS = 60;

    private static final double MOST_SECONDS = 3;

    /** Lets the threads of the side that was asked before fall asleep. */
    private static final long PAUSE_MILLISECONDS = 100;

    private final Runnable task;
    private final double warm;

    /** Runs {@code task} for {@code seconds}, or longer if it is a short one. */
    Sampler(Runnable task, double seconds) {
        this.task = task;
        this.warm = best(task, seconds);
    }

    /** Returns the milliseconds of the quickest run of the warm-up. */
    double warm() {
        return warm;
    }

    /** Returns the milliseconds of a run; before several runs comes one that doesn't count, which brings the data near. */
    double sample() throws InterruptedException {
        Thread.sleep(PAUSE_MILLISECONDS);
        int runs = (int) Math.clamp(SAMPLE_MILLISECONDS / warm, 1, MOST_RUNS);
        if (runs > 1) {
            task.run();
        }
        double[] times = new double[runs];
        for (int i = 0; i < runs; i++) {
            times[i] = time(task);
        }
        return PairedTimes.median(times);
    }

    private static double best(Runnable task, double seconds) {
        long start = System.nanoTime();
        double best = time(task);
        for (int runs = 1; goesOn((System.nanoTime() - start) / 1e9, seconds, runs); runs++) {
            best = Math.min(best, time(task));
        }
        return best;
    }

    private static boolean goesOn(double elapsed, double seconds, int runs) {
        return elapsed < seconds || runs < COMPILED_RUNS && elapsed < MOST_SECONDS;
    }

    private static double time(Runnable task) {
        long start = System.nanoTime();
        task.run();
        return (System.nanoTime() - start) / 1e6;
    }
}

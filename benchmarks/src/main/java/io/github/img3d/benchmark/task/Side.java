package io.github.img3d.benchmark.task;

/** One side of the comparison, inside its own process. */
public interface Side {

    /** Makes {@code task} ready to be run many times; the one before it is over. */
    Runnable prepare(Task task);
}

package io.github.img3d.progress;

/** Hears how work goes, from any thread; remarks are dropped unless a listener takes them. */
@FunctionalInterface
public interface ProgressListener {

    /** Takes how far the work is, every few seconds. */
    void progress(Progress progress);

    /** Takes a line about what the work does next, or has found. */
    default void note(String text) {}

    /** Takes a line about what went wrong with a part of the work; the rest goes on. */
    default void warn(String text) {}
}

package io.github.img3d.compute;

/** A device that runs programs. */
public interface Backend extends AutoCloseable {

    /** Makes a program ready to be run many times; its planned buffers have arrays afterwards. */
    Execution prepare(Program program);

    /**
     * Returns the bytes of all buffers of a program, including those that this backend adds; asking allocates nothing.
     */
    long bytes(Program program);

    /** Returns the text for the log, such as {@code jvm (2 threads, vector)}. */
    String description();

    @Override
    void close();
}

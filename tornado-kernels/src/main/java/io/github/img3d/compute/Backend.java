package io.github.img3d.compute;

/** A device that runs programs. */
public interface Backend extends AutoCloseable {

    /** Makes a program ready to be run many times; its planned buffers have arrays afterwards. */
    Execution prepare(Program program);

    /** Bytes of all buffers of a program, those included that this backend adds; asking allocates nothing. */
    long bytes(Program program);

    /** What a user reads in the log, such as {@code jvm (2 threads, vector)}. */
    String description();

    @Override
    void close();
}

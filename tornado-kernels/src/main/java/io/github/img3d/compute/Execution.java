package io.github.img3d.compute;

import io.github.img3d.compute.launch.Floats;
import java.util.Collection;

/** A program on its device. */
public interface Execution extends AutoCloseable {

    /** Sends the program's inputs, runs its launches in order, brings its outputs back. */
    void run();

    /** Brings values that stay on the device, such as weights, back to the host's arrays. */
    void fetch(Collection<Floats> state);

    /** Gives the device's memory back; values that were not fetched are lost. Closing the backend does the same. */
    @Override
    void close();
}

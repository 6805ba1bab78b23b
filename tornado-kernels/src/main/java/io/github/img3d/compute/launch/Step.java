package io.github.img3d.compute.launch;

import java.util.List;
import java.util.stream.Stream;

/** Work with the buffers that it reads and writes: a launch, or a part of one as a device does it. */
public interface Step extends Work {

    /** Returns the buffers whose values the work uses, including those it adds to. */
    List<Buffer> reads();

    /** Returns the buffers that the work changes. */
    List<Buffer> writes();

    /**
     * Returns whether {@link #range} does this work, so that it can be done in advance; some work is for a device
     * alone.
     */
    default boolean isForHosts() {
        return true;
    }

    default Stream<Buffer> buffers() {
        return Stream.concat(reads().stream(), writes().stream());
    }
}

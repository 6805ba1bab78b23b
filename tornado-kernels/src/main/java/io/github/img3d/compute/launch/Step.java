package io.github.img3d.compute.launch;

import java.util.List;
import java.util.stream.Stream;

/** Work with the buffers that it needs and changes: a launch, or a part of one as a device does it. */
public interface Step extends Work {

    /** Buffers whose values the work uses, those it adds to included. */
    List<Buffer> reads();

    /** Buffers that the work changes. */
    List<Buffer> writes();

    /** Whether {@link #range} does this work, so that it can be done in advance; some is for a device alone. */
    default boolean isForHosts() {
        return true;
    }

    default Stream<Buffer> buffers() {
        return Stream.concat(reads().stream(), writes().stream());
    }
}

package io.github.img3d.compute.launch;

import io.github.img3d.compute.MemoryPlan;

/** Memory that launches read and write: named, of a fixed size, given its array when the program is planned. */
public sealed interface Buffer permits Floats, Ints {

    String name();

    /** Number of elements. */
    int size();

    /** Whether the array is there: held by the caller from the start, or assigned by a {@link MemoryPlan}. */
    boolean isBound();

    default long bytes() {
        return 4L * size();
    }
}

package io.github.img3d.compute.launch;

/**
 * Memory that launches read and write. It has a name and a fixed size, and gets its array when the program is planned.
 */
public sealed interface Buffer permits Floats, Ints {

    String name();

    /** Returns the number of elements. */
    int size();

    /** Returns whether the array is there: held by the caller from the start, or assigned by a memory plan. */
    boolean isBound();

    default long bytes() {
        return 4L * size();
    }
}

package io.github.img3d.compute.vector;

/**
 * Memory that one launch's works pass on to each other (packed weights, partial sums). Launches run one after the
 * other, so all of a program's share it.
 */
final class Scratch {

    private float[] array = new float[0];

    /** Called while works are made: no work holds the array yet. */
    void reserve(long size) {
        if (size > array.length) {
            array = new float[Math.toIntExact(size)];
        }
    }

    float[] array() {
        return array;
    }
}

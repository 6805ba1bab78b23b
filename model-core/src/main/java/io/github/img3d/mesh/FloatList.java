package io.github.img3d.mesh;

import java.util.Arrays;

/** A growing list of floats. */
public final class FloatList {

    private float[] values = new float[1024];
    private int size;

    public void add(float value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    public float get(int i) {
        return values[i];
    }

    public int size() {
        return size;
    }

    public float[] toArray() {
        return Arrays.copyOf(values, size);
    }
}

package io.github.img3d.compute.launch;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A buffer of {@code float}s. Its array may be longer than {@link #size}, because planned buffers share storage. */
public final class Floats implements Buffer {

    private final String name;
    private final int size;
    private float @Nullable [] array;

    private Floats(String name, int size, float @Nullable [] array) {
        this.name = name;
        this.size = size;
        this.array = array;
    }

    /** Creates a buffer that lives from its first launch to its last; the memory plan chooses its array. */
    public static Floats planned(String name, int size) {
        return new Floats(name, size, null);
    }

    /** Creates a buffer that keeps its values between runs: weights, optimizer state, inputs, outputs. */
    public static Floats of(String name, float... array) {
        return new Floats(name, array.length, array);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean isBound() {
        return array != null;
    }

    /** Gives a planned buffer an array of its own, so that its values outlive the run. */
    public void pin() {
        if (array == null) {
            array = new float[size];
        }
    }

    /** Returns the values; a planned buffer has none before its program is planned. */
    public float[] array() {
        return Objects.requireNonNull(array, name);
    }

    public void bind(float[] storage) {
        array = storage;
    }

    @Override
    public String toString() {
        return name + "[" + size + "]";
    }
}

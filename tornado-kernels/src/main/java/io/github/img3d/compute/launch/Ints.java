package io.github.img3d.compute.launch;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A buffer of {@code int}s. Its array may be longer than {@link #size}, because planned buffers share storage. */
public final class Ints implements Buffer {

    private final String name;
    private final int size;
    private int @Nullable [] array;

    private Ints(String name, int size, int @Nullable [] array) {
        this.name = name;
        this.size = size;
        this.array = array;
    }

    /** Creates a buffer that lives from its first launch to its last; the memory plan chooses its array. */
    public static Ints planned(String name, int size) {
        return new Ints(name, size, null);
    }

    /** Creates a buffer that keeps its values between runs: counters, fixed indices. */
    public static Ints of(String name, int... array) {
        return new Ints(name, array.length, array);
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

    /** Returns the values; a planned buffer has none before its program is planned. */
    public int[] array() {
        return Objects.requireNonNull(array, name);
    }

    public void bind(int[] storage) {
        array = storage;
    }

    @Override
    public String toString() {
        return name + "[" + size + "]";
    }
}

package io.github.img3d.model.safetensors;

import io.github.img3d.model.safetensors.Safetensors.Entry;
import io.github.img3d.model.safetensors.Safetensors.Precision;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The tensors of a file as they are stored. One of 8 bits, {@code [..,O]}, has whole numbers of steps, and the sizes of the
 * steps, {@code [O]}, are a tensor of their own beside it, named {@code ….scale}.
 *
 * @param tensors by name, whole numbers where the precision is I8
 */
record StoredTensors(Map<String, Entry> tensors, Map<String, Precision> precisions) {

    private static final String SCALE = ".scale";

    private static final int MOST_STEPS = 127;

    /**
     * Returns tensors as they are to be stored.
     *
     * @param wanted precision of a tensor by its name
     * @throws IllegalArgumentException if a tensor has the name of another one's steps
     */
    static StoredTensors of(Map<String, Entry> values, Function<String, Precision> wanted) {
        var stored = new StoredTensors(new TreeMap<>(), new TreeMap<>());
        values.forEach((name, entry) -> {
            var precision = wanted.apply(name).holding(entry.values());
            if (precision == Precision.I8 && entry.shape().length > 0) {
                float[] scale = scale(entry);
                stored.put(name + SCALE, new Entry(new int[] {scale.length}, scale), Precision.F32);
                stored.put(name, new Entry(entry.shape(), steps(entry.values(), scale)), precision);
            } else {
                stored.put(name, entry, precision == Precision.I8 ? Precision.F32 : precision);
            }
        });
        return stored;
    }

    private void put(String name, Entry entry, Precision precision) {
        if (tensors.put(name, entry) != null) {
            throw new IllegalArgumentException("two tensors would be stored as " + name + ", expected one");
        }
        precisions.put(name, precision);
    }

    Precision precision(String name) {
        return Objects.requireNonNull(precisions.get(name), name);
    }

    /**
     * Returns what the tensors stand for, without the sizes of steps.
     *
     * @throws IllegalArgumentException if sizes of steps are missing or are not as many as the last axis is long
     */
    Map<String, Entry> values() {
        var values = new TreeMap<>(tensors);
        precisions.forEach((name, precision) -> {
            if (precision == Precision.I8) {
                values.put(name, values(name));
                values.remove(name + SCALE);
            }
        });
        return values;
    }

    private Entry values(String name) {
        var steps = Objects.requireNonNull(tensors.get(name), name);
        var scale = tensors.get(name + SCALE);
        int[] shape = steps.shape();
        if (scale == null || precision(name + SCALE) == Precision.I8 || !isOfLastAxis(scale, shape)) {
            throw new IllegalArgumentException("tensor " + name + " of dtype \"I8\" and shape " + Arrays.toString(shape)
                    + " has no sizes of steps " + name + SCALE + " of the last axis's length");
        }
        float[] values = steps.values().clone();
        float[] sizes = scale.values();
        for (int row = 0; row < values.length; row += sizes.length) {
            for (int o = 0; o < sizes.length; o++) {
                values[row + o] *= sizes[o];
            }
        }
        return new Entry(shape, values);
    }

    private static boolean isOfLastAxis(Entry scale, int[] shape) {
        return shape.length > 0 && Arrays.equals(scale.shape(), new int[] {shape[shape.length - 1]});
    }

    /** Returns for each index of the last axis the size of steps that reaches its greatest value. */
    private static float[] scale(Entry entry) {
        float[] scale = new float[entry.shape()[entry.shape().length - 1]];
        for (int i = 0; i < entry.values().length; i++) {
            int o = i % scale.length;
            scale[o] = Math.max(scale[o], Math.abs(entry.values()[i]) / MOST_STEPS);
        }
        return scale;
    }

    private static float[] steps(float[] values, float[] scale) {
        float[] steps = new float[values.length];
        for (int i = 0; i < steps.length; i++) {
            float size = scale[i % scale.length];
            steps[i] = size == 0 ? 0 : Math.clamp(Math.round(values[i] / size), -MOST_STEPS, MOST_STEPS);
        }
        return steps;
    }
}

package io.github.img3d.train.term;

import io.github.img3d.generator.Architecture;
import io.github.img3d.tensor.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The truth of a batch, being filled.
 *
 * @param architecture whose outputs are compared with it
 */
public record Targets(Architecture architecture, int batch, Map<Target, float[]> values) {

    /** Returns zeros of the given shapes. */
    public static Targets zeros(Architecture architecture, int batch, Map<Target, Shape> shapes) {
        var values = new LinkedHashMap<Target, float[]>();
        shapes.forEach((target, shape) -> values.put(target, new float[shape.size()]));
        return new Targets(architecture, batch, values);
    }

    /** Returns a target's values of the whole batch. */
    public float[] of(Target target) {
        return Objects.requireNonNull(values.get(target), target::toString);
    }

    /** Returns the number of a target's values that belong to one element of the batch. */
    public int size(Target target) {
        return of(target).length / batch;
    }

    /** Returns the index of the first of a target's values that belongs to element {@code b}. */
    public int start(Target target, int b) {
        return b * size(target);
    }
}

package io.github.img3d.train;

import io.github.img3d.tensor.Shape;
import java.util.EnumMap;
import java.util.Map;

/** The truth of a batch, being filled. */
record Targets(Map<Target, float[]> values) {

    static Targets of(Map<Target, Shape> shapes) {
        var values = new EnumMap<Target, float[]>(Target.class);
        shapes.forEach((target, shape) -> values.put(target, new float[shape.size()]));
        return new Targets(values);
    }

    float[] of(Target target) {
        return values.get(target);
    }
}

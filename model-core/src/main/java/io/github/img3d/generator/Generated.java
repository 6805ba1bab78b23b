package io.github.img3d.generator;

import io.github.img3d.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The outputs of a generator.
 *
 * @param outputs by the names of the heads that drew them, in their order
 */
public record Generated(Map<String, Tensor> outputs) {

    public Generated {
        outputs = new LinkedHashMap<>(outputs);
    }

    /**
     * Returns what {@code head} drew.
     *
     * @throws IllegalArgumentException if the generator has no such head
     */
    public Tensor of(Head head) {
        var output = outputs.get(head.name());
        if (output == null) {
            throw new IllegalArgumentException("the generator predicts no " + head.name() + ", only " + outputs.keySet()
                    + ": expected an architecture with a head for them");
        }
        return output;
    }

    /** Returns the maps of the fixed views, {@code [B,P,4V]}, as {@link Architecture#MAPS} draws them. */
    public Tensor maps() {
        return of(Architecture.MAPS);
    }
}

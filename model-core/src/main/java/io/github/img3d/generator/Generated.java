package io.github.img3d.generator;

import io.github.img3d.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The outputs of a generator, each recorded when it is first asked for. */
public final class Generated {

    private final Map<String, Supplier<Tensor>> outputs = new LinkedHashMap<>();

    /** @param recordings of the outputs, by the names of the heads that draw them, in their order */
    public Generated(Map<String, Supplier<Tensor>> recordings) {
        recordings.forEach((name, recording) -> outputs.put(name, new Memo<>(recording)));
    }

    /**
     * Returns what {@code head} draws.
     *
     * @throws IllegalArgumentException if the generator has no such head
     */
    public Tensor of(Head head) {
        var output = outputs.get(head.name());
        if (output == null) {
            throw new IllegalArgumentException("the generator predicts no " + head.name() + ", only " + outputs.keySet()
                    + ": expected an architecture with a head for them");
        }
        return output.get();
    }

    /** Returns the maps of the fixed views, {@code [B,P,4V]}, as {@link Architecture#MAPS} draws them. */
    public Tensor maps() {
        return of(Architecture.MAPS);
    }
}

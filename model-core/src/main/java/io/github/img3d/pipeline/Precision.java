package io.github.img3d.pipeline;

import io.github.img3d.model.safetensors.Safetensors;

/**
 * Precision of the weights in a model's file.
 *
 * <pre>{@code
 * request = request.withPrecision(Precision.HALF);
 * }</pre>
 */
public enum Precision {
    /** 32 bits a weight. */
    FULL(Safetensors.Precision.F32),
    /** 16 bits a weight: half the size. */
    HALF(Safetensors.Precision.F16),
    /** 8 bits a weight of the large fully connected layers, 16 of all others: a third of the size of a {@link Network#MEDIUM}. */
    COMPACT(Safetensors.Precision.I8);

    private final Safetensors.Precision stored;

    Precision(Safetensors.Precision stored) {
        this.stored = stored;
    }

    Safetensors.Precision stored() {
        return stored;
    }
}

package io.github.img3d.pipeline;

import io.github.img3d.generator.Architecture;
import java.util.Locale;

/**
 * Networks by name, from the fastest to the largest.
 *
 * <pre>{@code
 * request = request.withStart(Training.Start.fresh(Network.MEDIUM));
 * }</pre>
 */
public enum Network {
    SMALL,
    MEDIUM,
    LARGE,
    /** The published one. */
    ORIGINAL;

    Architecture architecture() {
        return Architecture.named(toString());
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.github.img3d.generator;

import java.util.Optional;

/**
 * The result of a training.
 *
 * @param classifier of the kinds that the generator knows; empty where the training was shown no others
 */
public record TrainedModel(StructureGenerator generator, Optional<KnownObjectClassifier> classifier) {

    /** Returns a model that was shown no other kinds. */
    public static TrainedModel of(StructureGenerator generator) {
        return new TrainedModel(generator, Optional.empty());
    }
}

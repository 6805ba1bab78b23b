package io.github.img3d.generator;

import java.util.Optional;

/**
 * What a training makes.
 *
 * @param recogniser of the kinds that the generator knows; empty where the training was shown no others
 */
public record TrainedModel(StructureGenerator generator, Optional<KnownObjectClassifier> recogniser) {

    /** A model that was shown no other kinds. */
    public static TrainedModel of(StructureGenerator generator) {
        return new TrainedModel(generator, Optional.empty());
    }
}

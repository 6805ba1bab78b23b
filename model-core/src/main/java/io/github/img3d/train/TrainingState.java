package io.github.img3d.train;

import io.github.img3d.generator.StructureGenerator;
import io.github.img3d.tensor.Tensor;
import java.util.List;
import java.util.stream.Stream;

/** A generator in training, and all else that a step changes. */
public record TrainingState(StructureGenerator generator, Optimizer optimizer, List<Tensor> optimizerState) {

    /** Returns the state before the first step. */
    public static TrainingState fresh(StructureGenerator generator, Optimizer optimizer) {
        return new TrainingState(generator, optimizer, optimizer.fresh(generator.parameters()));
    }

    /** Returns whether each value that a checkpoint holds is a number that training can go on from. */
    boolean isFinite() {
        for (var tensor : tensors()) {
            for (float value : tensor.values()) {
                if (!Float.isFinite(value)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Returns all tensors that a checkpoint holds. */
    List<Tensor> tensors() {
        return Stream.concat(generator.tensors().stream(), optimizerState.stream())
                .toList();
    }
}

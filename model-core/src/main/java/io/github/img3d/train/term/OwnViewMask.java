package io.github.img3d.train.term;

import io.github.img3d.generator.Architecture;
import io.github.img3d.loss.MaskCrossEntropy;
import io.github.img3d.tensor.Tensor;
import java.util.List;

/** Cross-entropy of the own view's mask. */
public record OwnViewMask() implements Term {

    @Override
    public String name() {
        return "own-mask";
    }

    @Override
    public List<Truth> truths() {
        return List.of(new RayTruth());
    }

    @Override
    public Tensor record(LossInputs inputs) {
        var mask = inputs.truth(RayTruth.MASK);
        return new MaskCrossEntropy(mask.shape().axis(0), mask.shape().axis(1), 1, 1, 0)
                .of(inputs.tape(), inputs.output(Architecture.OWN_MASK), mask);
    }
}

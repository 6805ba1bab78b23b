package io.github.img3d.train.term;

import io.github.img3d.generator.Architecture;
import io.github.img3d.loss.MaskCrossEntropy;
import io.github.img3d.tensor.Tensor;
import java.util.List;

/** Cross-entropy of the fixed views' masks. */
public record FixedViewMasks() implements Term {

    @Override
    public String name() {
        return "mask";
    }

    @Override
    public List<Truth> truths() {
        return List.of(new FixedViewTruth());
    }

    @Override
    public Tensor record(LossInputs inputs) {
        var mask = inputs.truth(FixedViewTruth.MASK);
        int views = mask.shape().axis(2);
        var loss = new MaskCrossEntropy(mask.shape().axis(0), mask.shape().axis(1), views, 4 * views, 3 * views);
        return loss.of(inputs.tape(), inputs.output(Architecture.MAPS), mask);
    }
}

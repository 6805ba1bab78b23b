package io.github.img3d.train.term;

import io.github.img3d.loss.MaskCrossEntropy;
import io.github.img3d.tensor.Tensor;
import java.util.List;

/** Cross-entropy of the masks of rendered novel views. */
public record NovelViewMasks(NovelViewRendering rendering) implements Term {

    @Override
    public String name() {
        return "mask";
    }

    @Override
    public List<Truth> truths() {
        return List.of(rendering.truth());
    }

    @Override
    public Tensor record(LossInputs inputs) {
        var mask = inputs.truth(NovelViewTruth.MASK);
        int images = mask.shape().axis(0) * mask.shape().axis(1);
        return new MaskCrossEntropy(images, mask.shape().axis(2), 1, 1, 0)
                .of(inputs.tape(), rendering.record(inputs).maskLogit(), mask);
    }
}

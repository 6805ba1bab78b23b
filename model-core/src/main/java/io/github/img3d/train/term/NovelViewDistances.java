package io.github.img3d.train.term;

import io.github.img3d.loss.MaskedL1;
import io.github.img3d.tensor.Tensor;
import java.util.List;

/**
 * L1 of the depths of rendered novel views, where one point fell on each sub-cell.
 *
 * @param weight λ
 */
public record NovelViewDistances(NovelViewRendering rendering, float weight) implements Term {

    @Override
    public String name() {
        return "distance";
    }

    @Override
    public List<Truth> truths() {
        return List.of(rendering.truth());
    }

    @Override
    public Tensor record(LossInputs inputs) {
        var depth = inputs.truth(NovelViewTruth.DEPTH);
        var rendered = rendering.record(inputs);
        int images = depth.shape().axis(0) * depth.shape().axis(1);
        return new MaskedL1("distance loss", images, weight)
                .of(inputs.tape(), rendered.depth(), depth, rendered.collision());
    }
}

package io.github.img3d.train.term;

import io.github.img3d.generator.Architecture;
import io.github.img3d.loss.CoordinateLoss;
import io.github.img3d.loss.CountedPixels;
import io.github.img3d.tensor.Tensor;
import java.util.List;

/** L1 of the fixed views' coordinates and depths, without fusion; weights as in {@link CoordinateLoss}. */
public record FixedViewDistances(float gridWeight, float depthWeight, CountedPixels counted) implements Term {

    @Override
    public String name() {
        return "distance";
    }

    @Override
    public List<Truth> truths() {
        return List.of(new FixedViewTruth());
    }

    @Override
    public Tensor record(LossInputs inputs) {
        int side = inputs.architecture().mapSide();
        return new CoordinateLoss(side, side, gridWeight, depthWeight, counted)
                .of(
                        inputs.tape(),
                        inputs.output(Architecture.MAPS),
                        inputs.truth(FixedViewTruth.DEPTH),
                        inputs.truth(FixedViewTruth.MASK));
    }
}

package io.github.img3d.train.term;

import io.github.img3d.generator.Architecture;
import io.github.img3d.loss.ColourLoss;
import io.github.img3d.tensor.Tensor;
import java.util.List;

/** L1 of the own view's colours without light. */
public record OwnViewAlbedo(float weight) implements Term {

    @Override
    public String name() {
        return "own-albedo";
    }

    @Override
    public List<Truth> truths() {
        return List.of(new RayTruth());
    }

    @Override
    public Tensor record(LossInputs inputs) {
        return new ColourLoss(weight)
                .of(
                        inputs.tape(),
                        inputs.output(Architecture.OWN_ALBEDO),
                        inputs.truth(RayTruth.ALBEDO),
                        inputs.truth(RayTruth.SHOWN));
    }
}

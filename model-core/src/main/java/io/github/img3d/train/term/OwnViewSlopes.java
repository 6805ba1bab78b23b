package io.github.img3d.train.term;

import io.github.img3d.generator.Architecture;
import io.github.img3d.loss.RaySlope;
import io.github.img3d.tensor.Tensor;
import java.util.List;

/** Differences between the depths of neighbouring rays, which keep planes plane and edges sharp. */
public record OwnViewSlopes(float weight) implements Term {

    @Override
    public String name() {
        return "own-slope";
    }

    @Override
    public List<Truth> truths() {
        return List.of(new RayTruth());
    }

    @Override
    public Tensor record(LossInputs inputs) {
        return new RaySlope(inputs.architecture().ownSide(), weight)
                .of(
                        inputs.tape(),
                        inputs.output(Architecture.OWN_DEPTHS),
                        inputs.truth(RayTruth.DEPTHS),
                        inputs.truth(RayTruth.MASK));
    }
}

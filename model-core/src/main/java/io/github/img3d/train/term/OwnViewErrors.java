package io.github.img3d.train.term;

import io.github.img3d.generator.Architecture;
import io.github.img3d.loss.RayError;
import io.github.img3d.tensor.Tensor;
import java.util.List;

/** Likelihood of the errors that the own view expects of its depths; depths learn nothing of it. */
public record OwnViewErrors(float weight) implements Term {

    @Override
    public String name() {
        return "own-error";
    }

    @Override
    public List<Truth> truths() {
        return List.of(new RayTruth());
    }

    @Override
    public Tensor record(LossInputs inputs) {
        return new RayError(weight)
                .of(
                        inputs.tape(),
                        inputs.output(Architecture.OWN_DEPTHS),
                        inputs.truth(RayTruth.DEPTHS),
                        inputs.truth(RayTruth.MASK));
    }
}

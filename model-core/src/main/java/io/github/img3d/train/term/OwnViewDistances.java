package io.github.img3d.train.term;

import io.github.img3d.generator.Architecture;
import io.github.img3d.loss.RayDistance;
import io.github.img3d.tensor.Tensor;
import java.util.List;

/** Distances of the own view's surfaces from the true ones, along the rays. */
public record OwnViewDistances(float weight) implements Term {

    @Override
    public String name() {
        return "own-distance";
    }

    @Override
    public List<Truth> truths() {
        return List.of(new RayTruth());
    }

    @Override
    public Tensor record(LossInputs inputs) {
        return new RayDistance(weight)
                .of(
                        inputs.tape(),
                        inputs.output(Architecture.OWN_DEPTHS),
                        inputs.truth(RayTruth.DEPTHS),
                        inputs.truth(RayTruth.MASK));
    }
}

package io.github.img3d.train.term;

import io.github.img3d.generator.Architecture;
import io.github.img3d.loss.BinCrossEntropy;
import io.github.img3d.tensor.Tensor;
import java.util.List;

/** Cross-entropy of the azimuth's bins; an object that turns leave the same has several right answers. */
public record CameraAzimuth(float weight) implements Term {

    @Override
    public String name() {
        return "azimuth";
    }

    @Override
    public List<Truth> truths() {
        return List.of(new CameraTruth());
    }

    @Override
    public Tensor record(LossInputs inputs) {
        return new BinCrossEntropy(weight)
                .of(inputs.tape(), inputs.output(Architecture.AZIMUTH), inputs.truth(CameraTruth.AZIMUTH));
    }
}

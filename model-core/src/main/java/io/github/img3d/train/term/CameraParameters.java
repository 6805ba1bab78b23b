package io.github.img3d.train.term;

import io.github.img3d.generator.Architecture;
import io.github.img3d.loss.MaskedL1;
import io.github.img3d.tensor.Tensor;
import java.util.List;

/** L1 of the camera's other parameters. */
public record CameraParameters(float weight) implements Term {

    @Override
    public String name() {
        return "camera";
    }

    @Override
    public List<Truth> truths() {
        return List.of(new CameraTruth());
    }

    @Override
    public Tensor record(LossInputs inputs) {
        var camera = inputs.output(Architecture.CAMERA);
        return new MaskedL1("camera loss", camera.shape().axis(0), weight)
                .of(inputs.tape(), camera, inputs.truth(CameraTruth.PARAMETERS), inputs.truth(CameraTruth.COUNTED));
    }
}

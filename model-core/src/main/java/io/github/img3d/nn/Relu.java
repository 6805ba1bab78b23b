package io.github.img3d.nn;

import io.github.img3d.autograd.Tape;
import io.github.img3d.compute.launch.ActivationLaunch;
import io.github.img3d.tensor.Tensor;
import java.util.List;

/** The rectifier: {@code max(0, x)}, element by element, of any shape. */
public record Relu() implements Layer {

    /** Records the rectifier: any shape to the same shape. */
    @Override
    public Tensor forward(Tape tape, Tensor x) {
        var y = Tensor.planned(x.name() + " relu", x.shape());
        tape.launch(new ActivationLaunch.Relu(x.buffer(), y.buffer()));
        tape.onBackward(
                List.of(x),
                List.of(y),
                () -> tape.launch(new ActivationLaunch.ReluGradient(
                        y.buffer(), tape.gradient(y).buffer(), tape.gradient(x).buffer())));
        return y;
    }

    @Override
    public List<Tensor> parameters() {
        return List.of();
    }

    @Override
    public List<Tensor> statistics() {
        return List.of();
    }

    @Override
    public Relu folded() {
        return this;
    }
}

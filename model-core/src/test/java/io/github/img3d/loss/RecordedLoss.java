package io.github.img3d.loss;

import io.github.img3d.autograd.Tape;
import io.github.img3d.compute.Backend;
import io.github.img3d.tensor.Tensor;
import java.util.List;
import java.util.function.Function;

/**
 * A loss, its recorded gradient and its finite differences.
 *
 * @param inputs all tensors that the loss reads
 */
record RecordedLoss(Backend backend, List<Tensor> inputs, Function<Tape, Tensor> loss) {

    float value() {
        var tape = new Tape();
        inputs.forEach(tape::input);
        var value = loss.apply(tape);
        backend.prepare(tape.program()).run();
        return value.values()[0];
    }

    float[] gradient(Tensor x) {
        var tape = new Tape();
        inputs.forEach(tape::input);
        tape.differentiate(List.of(x));
        loss.apply(tape);
        tape.backward();
        var gradient = tape.keep(tape.gradient(x));
        backend.prepare(tape.program()).run();
        return gradient.values();
    }

    /** Returns how fast the loss grows with element {@code i}, between {@code distance} below it and above. */
    double slope(Tensor x, int i, float distance) {
        float at = x.values()[i];
        x.values()[i] = at + distance;
        double step = x.values()[i];
        double above = value();
        x.values()[i] = at - distance;
        step -= x.values()[i];
        double slope = (above - value()) / step;
        x.values()[i] = at;
        return slope;
    }
}

package io.github.img3d.nn;

import static io.github.img3d.tensor.Shape.ANY;

import io.github.img3d.autograd.Tape;
import io.github.img3d.compute.launch.ConcatenationLaunch.Concatenate;
import io.github.img3d.compute.launch.ConcatenationLaunch.PartGradient;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import java.util.List;

/** Two maps as one, with the channels of both. */
public final class Concatenation {

    private Concatenation() {}

    /**
     * Records the concatenation: {@code [..,A], [..,B] → [..,A+B]}.
     *
     * @throws IllegalArgumentException if the axes before the last differ
     */
    public static Tensor of(Tape tape, Tensor a, Tensor b) {
        int last = a.shape().rank() - 1;
        int[] sizes = a.shape().toArray();
        int left = sizes[last];
        sizes[last] = ANY;
        b.shape().require(b.name(), sizes);
        int right = b.shape().axis(last);
        sizes[last] = left + right;
        var y = Tensor.planned(a.name() + " and " + b.name(), Shape.of(sizes));
        int rows = a.shape().size() / left;
        tape.launch(new Concatenate(a.buffer(), b.buffer(), y.buffer(), rows, left, right));
        tape.onBackward(List.of(a, b), List.of(y), () -> {
            backward(tape, y, a, 0);
            backward(tape, y, b, left);
        });
        return y;
    }

    private static void backward(Tape tape, Tensor y, Tensor part, int first) {
        if (tape.differentiates(part)) {
            int last = part.shape().rank() - 1;
            int channels = part.shape().axis(last);
            tape.launch(new PartGradient(
                    tape.gradient(y).buffer(),
                    tape.gradient(part).buffer(),
                    part.shape().size() / channels,
                    y.shape().axis(last),
                    first,
                    channels));
        }
    }
}

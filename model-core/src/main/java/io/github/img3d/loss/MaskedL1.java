package io.github.img3d.loss;

import io.github.img3d.autograd.Tape;
import io.github.img3d.compute.launch.LossLaunch.MaskedDistance;
import io.github.img3d.compute.launch.LossLaunch.MaskedDistanceGradient;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import java.util.List;

/**
 * L1 where values count: the sum over an image's, in the mean of the images.
 *
 * @param name of the term
 * @param weight of its gradient
 */
record MaskedL1(String name, int images, float weight) {

    /** All are of the same shape; values count where {@code counted} is 1. */
    Tensor of(Tape tape, Tensor values, Tensor truth, Tensor counted) {
        int size = values.shape().size() / images;
        var sums = Tensor.planned(name + " sums", Shape.of(images));
        tape.launch(new MaskedDistance(values.buffer(), truth.buffer(), counted.buffer(), sums.buffer(), images, size));
        tape.onBackward(
                List.of(values),
                List.of(sums),
                () -> tape.launch(new MaskedDistanceGradient(
                        values.buffer(),
                        truth.buffer(),
                        counted.buffer(),
                        tape.gradient(values).buffer(),
                        images,
                        size,
                        weight / images)));
        return Term.mean(tape, name, sums);
    }
}

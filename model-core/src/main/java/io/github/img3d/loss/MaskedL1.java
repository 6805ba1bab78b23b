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
 * @param name of the loss
 * @param weight of its gradient
 */
public record MaskedL1(String name, int images, float weight) {

    /**
     * Records the loss, {@code [1]}, unweighted.
     *
     * @param values of as many elements for each image, as are all
     * @param counted 1 where a value counts, else 0
     * @throws IllegalArgumentException if the shapes differ
     */
    public Tensor of(Tape tape, Tensor values, Tensor truth, Tensor counted) {
        truth.shape().require("truth of " + name, values.shape().toArray());
        counted.shape().require("counted of " + name, values.shape().toArray());
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
        return PictureMean.of(tape, name, sums);
    }
}

package io.github.img3d.loss;

import io.github.img3d.autograd.Tape;
import io.github.img3d.compute.launch.LossLaunch.Bce;
import io.github.img3d.compute.launch.LossLaunch.BceGradient;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import java.util.List;

/**
 * Cross-entropy of mask logits: the sum over an image's pixels, in the mean of the images.
 *
 * @param views masks of an image
 * @param channels of a pixel, of which the first view's logit is number {@code first}
 */
public record MaskCrossEntropy(int images, int pixels, int views, int channels, int first) {

    /**
     * Records the loss, {@code [1]}.
     *
     * @param logits {@code [images,pixels,channels]}
     * @param mask {@code [images,pixels,views]}, 1 where the object is, else 0
     */
    public Tensor of(Tape tape, Tensor logits, Tensor mask) {
        var sums = Tensor.planned("mask loss sums", Shape.of(images));
        tape.launch(new Bce(logits.buffer(), mask.buffer(), sums.buffer(), images, pixels, views, channels, first));
        tape.onBackward(
                List.of(logits),
                List.of(sums),
                () -> tape.launch(new BceGradient(
                        logits.buffer(),
                        mask.buffer(),
                        tape.gradient(logits).buffer(),
                        images,
                        pixels,
                        views,
                        channels,
                        first,
                        1f / images)));
        return PictureMean.of(tape, "mask loss", sums);
    }
}

package io.github.img3d.loss;

import static io.github.img3d.geometry.Viewpoints.COUNT;
import static io.github.img3d.tensor.Shape.ANY;

import io.github.img3d.autograd.Tape;
import io.github.img3d.compute.LossLaunch.MaskedDistance;
import io.github.img3d.compute.LossLaunch.MaskedDistanceGradient;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import java.util.List;

/**
 * The colours of the fixed views against the true ones: L1 over red, green and blue of the pixels that show the object.
 *
 * @param weight of this term beside a stage's others
 */
public record ColourLoss(float weight) {

    /** All are {@code [B,P,3V]}; {@code shown} is 1 where a pixel's true mask is, else 0. */
    public Tensor of(Tape tape, Tensor colours, Tensor truth, Tensor shown) {
        colours.shape().require("colours", ANY, ANY, 3 * COUNT);
        truth.shape().require("true colours", colours.shape().toArray());
        shown.shape().require("shown", colours.shape().toArray());
        int batch = colours.shape().axis(0);
        int size = colours.shape().size() / batch;
        var sums = Tensor.planned("colour loss sums", Shape.of(batch));
        tape.launch(new MaskedDistance(colours.buffer(), truth.buffer(), shown.buffer(), sums.buffer(), batch, size));
        tape.onBackward(
                List.of(colours),
                List.of(sums),
                () -> tape.launch(new MaskedDistanceGradient(
                        colours.buffer(),
                        truth.buffer(),
                        shown.buffer(),
                        tape.gradient(colours).buffer(),
                        batch,
                        size,
                        weight / batch)));
        return Term.mean(tape, "colour loss", sums);
    }
}

package io.github.img3d.loss;

import static io.github.img3d.geometry.Viewpoints.COUNT;
import static io.github.img3d.tensor.Shape.ANY;

import io.github.img3d.autograd.Tape;
import io.github.img3d.tensor.Tensor;

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
        return new MaskedL1("colour loss", colours.shape().axis(0), weight).of(tape, colours, truth, shown);
    }
}

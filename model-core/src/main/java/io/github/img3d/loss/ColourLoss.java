package io.github.img3d.loss;

import io.github.img3d.autograd.Tape;
import io.github.img3d.tensor.Tensor;

/**
 * L1 of the fixed views' colours against the true ones, over red, green and blue of the pixels that show the object.
 *
 * @param weight of this loss beside a stage's others
 */
public record ColourLoss(float weight) {

    /**
     * Records the loss, {@code [1]}, unweighted. All are {@code [B,P,3V]}.
     *
     * @param shown 1 where a pixel's true mask is, else 0
     * @throws IllegalArgumentException if the shapes differ
     */
    public Tensor of(Tape tape, Tensor colours, Tensor truth, Tensor shown) {
        truth.shape().require("true colours", colours.shape().toArray());
        shown.shape().require("shown", colours.shape().toArray());
        return new MaskedL1("colour loss", colours.shape().axis(0), weight).of(tape, colours, truth, shown);
    }
}

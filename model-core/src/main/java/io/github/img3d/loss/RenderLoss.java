package io.github.img3d.loss;

import io.github.img3d.autograd.Tape;
import io.github.img3d.render.Rendering;
import io.github.img3d.tensor.Tensor;

/**
 * Stage 2: renderings against the truth at the novel views; depth counts where one point fell on each sub-cell.
 *
 * @param distanceWeight λ
 */
public record RenderLoss(float distanceWeight) {

    /** {@code rendering}, {@code depth} and {@code mask} are {@code [B,N,P]}. */
    public Losses of(Tape tape, Rendering rendering, Tensor depth, Tensor mask) {
        var shape = rendering.depth().shape();
        depth.shape().require("depth", shape.toArray());
        mask.shape().require("mask", shape.toArray());
        int images = shape.axis(0) * shape.axis(1);
        return new Losses(
                new MaskCrossEntropy(images, shape.axis(2), 1, 1, 0).of(tape, rendering.maskLogit(), mask),
                new MaskedL1("distance loss", images, distanceWeight)
                        .of(tape, rendering.depth(), depth, rendering.collision()));
    }
}

package io.github.img3d.loss;

import static io.github.img3d.tensor.Shape.ANY;

import io.github.img3d.autograd.Tape;
import io.github.img3d.compute.launch.LossLaunch;
import io.github.img3d.compute.launch.LossLaunch.BinCrossEntropyGradient;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import java.util.List;

/**
 * Cross-entropy of bins, such as of an angle, with shares of the truth, in the mean of the pictures.
 *
 * @param weight of its gradient
 */
public record BinCrossEntropy(float weight) {

    /**
     * Records the loss, {@code [1]}, unweighted: {@code −Σ truth·log softmax(logits)}.
     *
     * @param logits {@code [B,N]}
     * @param truth {@code [B,N]}, the share of each bin; a picture of zeros does not count
     * @throws IllegalArgumentException if a shape is another one
     */
    public Tensor of(Tape tape, Tensor logits, Tensor truth) {
        logits.shape().require("logits", ANY, ANY);
        int batch = logits.shape().axis(0);
        int bins = logits.shape().axis(1);
        truth.shape().require("truth of bins", batch, bins);
        var terms = Tensor.planned("bin loss terms", Shape.of(batch));
        tape.launch(new LossLaunch.BinCrossEntropy(logits.buffer(), truth.buffer(), terms.buffer(), batch, bins));
        tape.onBackward(
                List.of(logits),
                List.of(terms),
                () -> tape.launch(new BinCrossEntropyGradient(
                        logits.buffer(), truth.buffer(), tape.gradient(logits).buffer(), batch, bins, weight / batch)));
        return PictureMean.of(tape, "bin loss", terms);
    }
}

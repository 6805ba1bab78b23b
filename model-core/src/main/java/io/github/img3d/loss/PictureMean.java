package io.github.img3d.loss;

import io.github.img3d.autograd.Tape;
import io.github.img3d.compute.launch.LossLaunch.Total;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;

/** The mean over pictures of sums over their pixels. */
final class PictureMean {

    private PictureMean() {}

    /** Records {@code [B] → [1]}, readable by the host after every run. */
    static Tensor of(Tape tape, String name, Tensor sums) {
        return of(tape, name, sums, sums.shape().size());
    }

    /** Records {@code [terms] → [1]}, readable by the host after every run; a picture may have several terms. */
    static Tensor of(Tape tape, String name, Tensor terms, int pictures) {
        var mean = tape.keep(Tensor.planned(name, Shape.of(1)));
        tape.launch(new Total(terms.buffer(), mean.buffer(), terms.shape().size(), 1f / pictures));
        return mean;
    }
}

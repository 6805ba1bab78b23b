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
        var mean = tape.keep(Tensor.planned(name, Shape.of(1)));
        int count = sums.shape().size();
        tape.launch(new Total(sums.buffer(), mean.buffer(), count, 1f / count));
        return mean;
    }
}

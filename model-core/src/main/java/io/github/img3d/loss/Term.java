package io.github.img3d.loss;

import io.github.img3d.autograd.Tape;
import io.github.img3d.compute.launch.LossLaunch.Total;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;

/** Sums over pixels, one a picture, to their mean over pictures. */
final class Term {

    private Term() {}

    static Tensor mean(Tape tape, String name, Tensor sums) {
        var mean = tape.keep(Tensor.planned(name, Shape.of(1)));
        int count = sums.shape().size();
        tape.launch(new Total(sums.buffer(), mean.buffer(), count, 1f / count));
        return mean;
    }
}

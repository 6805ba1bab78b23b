package io.github.img3d.nn;

import io.github.img3d.autograd.Tape;
import io.github.img3d.tensor.Tensor;
import java.util.List;

/** A function with parameters. */
public interface Layer {

    Tensor forward(Tape tape, Tensor x);

    /** What training changes by gradients. */
    List<Tensor> parameters();

    /** What training changes otherwise: running statistics. */
    List<Tensor> statistics();

    /** The same function, as it is used once training is over. */
    Layer folded();
}

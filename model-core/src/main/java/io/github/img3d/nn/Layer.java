package io.github.img3d.nn;

import io.github.img3d.autograd.Tape;
import io.github.img3d.tensor.Tensor;
import java.util.List;

/** A function of one tensor, with parameters. */
public sealed interface Layer permits Affine, BatchNorm, Relu, Sequential {

    /**
     * Records the layer's launches, and its gradient where one of its parameters or {@code x} is differentiated.
     *
     * @param x of the shape that the layer's Javadoc states: {@code [B,H,W,C]} for convolutions, {@code [M,C]} for dense
     *     layers, any shape for the others
     * @return a tensor of the program's inside: of the layer's output channels, and of the shape that its Javadoc states
     * @throws IllegalArgumentException naming the layer, if {@code x} has another rank or another number of channels
     */
    Tensor forward(Tape tape, Tensor x);

    /** Returns the tensors that training changes by gradients. */
    List<Tensor> parameters();

    /** Returns the tensors that training changes otherwise: running statistics. */
    List<Tensor> statistics();

    /**
     * Returns the same function as it is used once training is over.
     *
     * @throws IllegalStateException if the layer is a norm on its own: one disappears into the affine layer before it, in a
     *     {@link Sequential}
     */
    Layer folded();
}

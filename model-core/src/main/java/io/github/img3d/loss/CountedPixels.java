package io.github.img3d.loss;

import io.github.img3d.tensor.Tensor;

/** The pixels of the fixed views whose points are compared with the grid and the true depths. */
public enum CountedPixels {

    /** Those that the network draws, as published. Beside the object they learn the background's depth. */
    PREDICTED,

    /** Those that the object covers. Points drawn beside it continue its surface. */
    OBJECT;

    /** Returns the one whose last V channels are above 0 where a pixel counts: {@code maps [B,P,4V]} or {@code mask [B,P,V]}. */
    Tensor of(Tensor maps, Tensor mask) {
        return this == PREDICTED ? maps : mask;
    }
}

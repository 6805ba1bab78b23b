package io.github.img3d.generator;

import io.github.img3d.autograd.Tape;
import io.github.img3d.nn.Dense;
import io.github.img3d.nn.Layer;
import io.github.img3d.tensor.Tensor;
import java.util.List;

/** A 1×1 convolution of the own view's pixels: {@code [B,S,S,C'] → [B,P,C]}. */
public record OwnPixelNetwork(Dense convolution) implements Head.Network {

    @Override
    public Tensor read(Tape tape, Features features) {
        return PixelNetwork.convolved(tape, convolution, features.ownView().pixels());
    }

    @Override
    public List<Layer> layers() {
        return List.of(convolution);
    }

    @Override
    public OwnPixelNetwork folded() {
        return this;
    }
}

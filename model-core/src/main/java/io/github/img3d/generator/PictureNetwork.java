package io.github.img3d.generator;

import io.github.img3d.autograd.Tape;
import io.github.img3d.nn.Dense;
import io.github.img3d.nn.Layer;
import io.github.img3d.tensor.Tensor;
import java.util.List;

/** A fully connected layer that reads the own view's context: {@code [B,C'] → [B,C]}. */
public record PictureNetwork(Dense dense) implements Head.Network {

    @Override
    public Tensor read(Tape tape, Features features) {
        return dense.forward(tape, features.ownView().context());
    }

    @Override
    public List<Layer> layers() {
        return List.of(dense);
    }

    @Override
    public PictureNetwork folded() {
        return this;
    }
}

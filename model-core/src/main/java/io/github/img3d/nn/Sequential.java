package io.github.img3d.nn;

import io.github.img3d.autograd.Tape;
import io.github.img3d.tensor.Tensor;
import java.util.List;

/** Layers one after the other. */
public record Sequential(List<Layer> layers) implements Layer {

    public Sequential {
        layers = List.copyOf(layers);
    }

    @Override
    public Tensor forward(Tape tape, Tensor x) {
        Tensor y = x;
        for (Layer layer : layers) {
            y = layer.forward(tape, y);
        }
        return y;
    }

    @Override
    public List<Tensor> parameters() {
        return layers.stream().flatMap(l -> l.parameters().stream()).toList();
    }

    @Override
    public List<Tensor> statistics() {
        return layers.stream().flatMap(l -> l.statistics().stream()).toList();
    }

    @Override
    public Sequential folded() {
        return new Sequential(layers.stream().map(Layer::folded).toList());
    }
}

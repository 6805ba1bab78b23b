package io.github.img3d.nn;

import io.github.img3d.autograd.Tape;
import io.github.img3d.tensor.Tensor;
import io.github.img3d.tensor.Weights;
import java.util.ArrayList;
import java.util.List;

/**
 * Layers one after the other: what one gives is what the next takes.
 *
 * <p>A norm and the ReLU after it are recorded as one pass over memory; a norm after an affine layer is folded into it.
 */
public record Sequential(List<Layer> layers) implements Layer {

    public Sequential {
        layers = List.copyOf(layers);
    }

    /** Returns {@code affine}, a fresh norm that bears its name, and a ReLU. */
    public static Sequential normalized(Affine affine, Weights weights) {
        String name = affine.weight().name().replace(".weight", ".norm");
        var norm = BatchNorm.create(name, affine.bias().shape().size(), weights);
        return new Sequential(List.of(affine, norm, new Relu()));
    }

    /**
     * Records all layers: the first one's input shape to the last one's output shape.
     *
     * @throws IllegalArgumentException if a layer does not take what the one before it gives
     */
    @Override
    public Tensor forward(Tape tape, Tensor x) {
        Tensor y = x;
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i) instanceof BatchNorm norm && isRelu(i + 1)) {
                y = norm.forwardRelu(tape, y);
                i++;
            } else {
                y = layers.get(i).forward(tape, y);
            }
        }
        return y;
    }

    private boolean isRelu(int i) {
        return i < layers.size() && layers.get(i) instanceof Relu;
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
        var folded = new ArrayList<Layer>();
        for (Layer layer : layers) {
            if (layer instanceof BatchNorm norm && !folded.isEmpty() && folded.getLast() instanceof Affine affine) {
                folded.set(folded.size() - 1, norm.foldedInto(affine));
            } else {
                folded.add(layer.folded());
            }
        }
        return new Sequential(folded);
    }
}

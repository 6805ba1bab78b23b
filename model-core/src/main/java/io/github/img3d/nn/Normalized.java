package io.github.img3d.nn;

import io.github.img3d.autograd.Tape;
import io.github.img3d.tensor.Tensor;
import io.github.img3d.tensor.Weights;
import java.util.List;

/** An affine layer, the batch norm after it, and a ReLU. */
public record Normalized(Affine affine, BatchNorm norm) implements Layer {

    /** With a norm that bears the affine layer's name. */
    public static Normalized of(Affine affine, Weights weights) {
        String name = affine.weight().name().replace(".weight", ".norm");
        return new Normalized(
                affine, BatchNorm.create(name, affine.bias().shape().size(), weights));
    }

    @Override
    public Tensor forward(Tape tape, Tensor x) {
        return norm.normalizeRelu(tape, affine.forward(tape, x));
    }

    @Override
    public List<Tensor> parameters() {
        return affine.parameters();
    }

    @Override
    public List<Tensor> statistics() {
        return norm.statistics();
    }

    @Override
    public Sequential folded() {
        return new Sequential(List.of(norm.foldedInto(affine), new Relu()));
    }
}

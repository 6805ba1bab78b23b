package io.github.img3d.tensor;

import java.util.function.Consumer;

/** The source of a network's tensors: drawn afresh, or read from a file. */
public interface Weights {

    /** Returns a tensor that, when fresh, is normally distributed around 0. */
    Tensor normal(String name, Shape shape, double deviation);

    /** Returns a tensor that, when fresh, is filled by {@code fresh}, which gets zeros. */
    Tensor filled(String name, Shape shape, Consumer<float[]> fresh);

    /** Returns a tensor that, when fresh, is 0. */
    default Tensor zeros(String name, Shape shape) {
        return filled(name, shape, zeros -> {});
    }

    /**
     * Returns a tensor that, when fresh, is normally distributed with variance {@code 2/inputs}, which keeps the scale
     * through ReLUs (He et al. 2015).
     */
    default Tensor heNormal(String name, Shape shape, int inputs) {
        return normal(name, shape, Math.sqrt(2.0 / inputs));
    }
}

package io.github.img3d.tensor;

import java.util.function.Consumer;

/** Where a network's tensors come from: drawn afresh, or from a file. */
public interface Weights {

    /** When fresh, normal around 0. */
    Tensor normal(String name, Shape shape, double deviation);

    /** When fresh, what {@code fresh} makes of zeros. */
    Tensor filled(String name, Shape shape, Consumer<float[]> fresh);

    /** When fresh, zeros. */
    default Tensor zeros(String name, Shape shape) {
        return filled(name, shape, zeros -> {});
    }

    /** When fresh, normal with variance {@code 2/inputs}: keeps the scale through ReLUs (He et al. 2015). */
    default Tensor heNormal(String name, Shape shape, int inputs) {
        return normal(name, shape, Math.sqrt(2.0 / inputs));
    }
}

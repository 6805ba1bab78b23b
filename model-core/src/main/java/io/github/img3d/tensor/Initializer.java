package io.github.img3d.tensor;

import java.util.random.RandomGenerator;

/** Fresh weights from a passed source of randomness. */
public record Initializer(RandomGenerator random) {

    /** Normal with variance {@code 2/inputs}: keeps the scale of activations through ReLUs (He et al. 2015). */
    public Tensor heNormal(String name, Shape shape, int inputs) {
        return normal(name, shape, Math.sqrt(2.0 / inputs));
    }

    public Tensor normal(String name, Shape shape, double deviation) {
        float[] values = new float[shape.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (deviation * random.nextGaussian());
        }
        return Tensor.of(name, shape, values);
    }
}

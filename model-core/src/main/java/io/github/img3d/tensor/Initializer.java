package io.github.img3d.tensor;

import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Fresh weights, drawn from the source of randomness that it is given. */
public record Initializer(RandomGenerator random) implements Weights {

    @Override
    public Tensor normal(String name, Shape shape, double deviation) {
        return filled(name, shape, values -> {
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (deviation * random.nextGaussian());
            }
        });
    }

    @Override
    public Tensor filled(String name, Shape shape, Consumer<float[]> fresh) {
        float[] values = new float[shape.size()];
        fresh.accept(values);
        return Tensor.of(name, shape, values);
    }
}

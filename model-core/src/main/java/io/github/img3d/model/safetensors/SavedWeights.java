package io.github.img3d.model.safetensors;

import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import io.github.img3d.tensor.Weights;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The tensors of a file, by their names; the saved arrays themselves, not copies.
 *
 * @param name of the file, for errors
 */
public record SavedWeights(Safetensors saved, String name) implements Weights {

    /**
     * Returns a saved tensor of that shape.
     *
     * @throws IllegalArgumentException if there is no such tensor, or it has another shape
     */
    public Safetensors.Entry entry(String tensor, Shape shape) {
        var entry = saved.tensors().get(tensor);
        if (entry == null) {
            throw new IllegalArgumentException(
                    name + " has no tensor " + tensor + shape + ": it was not written by this version's training");
        }
        if (!Arrays.equals(entry.shape(), shape.toArray())) {
            throw new IllegalArgumentException(name + ": tensor " + tensor + " has shape "
                    + Arrays.toString(entry.shape()) + ", expected " + shape + " for the architecture in its metadata");
        }
        return entry;
    }

    @Override
    public Tensor normal(String tensor, Shape shape, double deviation) {
        return Tensor.of(tensor, shape, entry(tensor, shape).values());
    }

    @Override
    public Tensor filled(String tensor, Shape shape, Consumer<float[]> fresh) {
        return Tensor.of(tensor, shape, entry(tensor, shape).values());
    }
}

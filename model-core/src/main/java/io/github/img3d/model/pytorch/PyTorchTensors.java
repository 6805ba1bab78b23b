package io.github.img3d.model.pytorch;

import io.github.img3d.model.safetensors.Safetensors;
import io.github.img3d.model.safetensors.Safetensors.Entry;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The tensors of a file of the port, each of which is checked before it is used. */
final class PyTorchTensors {

    /** Counters of batch norms, on which nothing depends. */
    private static final String COUNTER = ".num_batches_tracked";

    private static final Pattern LAYER = Pattern.compile("((?:encoder|decoder)\\.[a-z]+)([1-9]\\d{0,2})\\..+");

    private final Safetensors saved;
    private final String name;
    private final Set<String> read = new HashSet<>();

    /** @param name of the file, for errors */
    PyTorchTensors(Safetensors saved, String name) {
        this.saved = saved;
        this.name = name;
    }

    /**
     * Returns the values of a tensor of that shape.
     *
     * @throws IllegalArgumentException if there is no such tensor, or it has another shape or a value that is not
     *     finite
     */
    float[] values(String tensor, int... shape) {
        var entry = entry(tensor);
        if (!Arrays.equals(entry.shape(), shape)) {
            throw new IllegalArgumentException(name + ": tensor " + tensor + " has shape "
                    + Arrays.toString(entry.shape()) + ", expected " + Arrays.toString(shape)
                    + " to fit the other layers");
        }
        for (float value : entry.values()) {
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException(
                        name + ": tensor " + tensor + " holds " + value + ", expected finite numbers");
            }
        }
        read.add(tensor);
        return entry.values();
    }

    /** Returns values as {@link #values} does, and checks that none is negative. */
    float[] variances(String tensor, int channels) {
        float[] variances = values(tensor, channels);
        for (float variance : variances) {
            if (variance < 0) {
                throw new IllegalArgumentException(
                        name + ": tensor " + tensor + " holds " + variance + ", expected variances of at least 0");
            }
        }
        return variances;
    }

    /** Returns the length of one of a tensor's axes, of which there must be {@code rank}. */
    int axis(String tensor, int rank, int index) {
        int[] shape = entry(tensor).shape();
        if (shape.length != rank || shape[index] < 1) {
            throw new IllegalArgumentException(name + ": tensor " + tensor + " has shape " + Arrays.toString(shape)
                    + ", expected " + rank + " axes of at least 1");
        }
        return shape[index];
    }

    /**
     * Returns the highest number of a layer whose name starts so, or 1 if there is none: then layer 1 is reported
     * missing.
     */
    int layers(String prefix) {
        return saved.tensors().keySet().stream()
                .map(LAYER::matcher)
                .filter(layer -> layer.matches() && layer.group(1).equals(prefix))
                .mapToInt(layer -> Integer.parseInt(layer.group(2)))
                .max()
                .orElse(1);
    }

    /**
     * Checks that every tensor was read.
     *
     * @throws IllegalArgumentException if one was not: then the file's network is not the one that was built
     */
    void requireAllRead() {
        var left = new TreeSet<>(saved.tensors().keySet());
        left.removeAll(read);
        left.removeIf(tensor -> tensor.endsWith(COUNTER));
        if (!left.isEmpty()) {
            throw new IllegalArgumentException(name + " has a tensor " + left.first()
                    + " that the published version of the PyTorch port does not have: its network is another one");
        }
    }

    private Entry entry(String tensor) {
        return Optional.ofNullable(saved.tensors().get(tensor))
                .orElseThrow(() -> new IllegalArgumentException(
                        name + " has no tensor " + tensor + ", expected the weights of the PyTorch port"));
    }
}

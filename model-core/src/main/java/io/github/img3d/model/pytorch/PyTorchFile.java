package io.github.img3d.model.pytorch;

import io.github.img3d.generator.Architecture;
import io.github.img3d.generator.StructureGenerator;
import io.github.img3d.model.safetensors.Safetensors;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A reader of trained weights of the network's PyTorch port, {@code lkhphuc/pytorch-3d-point-cloud-generation}: its
 * state dict as safetensors, recognised by the names of its tensors. The widths of the network follow from the tensors.
 *
 * <p>The generator computes what the port does in evaluation mode, with maps in our frame. A file is taken for a model
 * of the port's second stage, and its cloud is the one that the port fuses. {@code stage} {@code 1} in the metadata
 * says that the weights are of the first stage; the port's own cloud of such weights does not show the object. See
 * {@link PyTorchStage}.
 */
public final class PyTorchFile {

    private static final String HEAD = "decoder.pixel_conv.weight";

    private PyTorchFile() {}

    /** Returns whether these are tensors of the port's network. */
    public static boolean recognizes(Safetensors saved) {
        return saved.tensors().containsKey(HEAD) || saved.tensors().containsKey("encoder.conv1.0.weight");
    }

    /**
     * Returns the generator of a file that was read.
     *
     * @param name of the file, for errors
     * @throws IllegalArgumentException with a message of one line if the tensors are not those of the port's network
     */
    public static StructureGenerator generator(Safetensors saved, String name) {
        var tensors = new PyTorchTensors(saved, name);
        var stage = PyTorchStage.of(saved.metadata(), name);
        var architecture = architecture(tensors);
        var generator = StructureGenerator.create(architecture, new PyTorchWeights(tensors, stage, architecture));
        tensors.requireAllRead();
        return generator;
    }

    private static Architecture architecture(PyTorchTensors tensors) {
        int dense = tensors.layers("encoder.fc");
        var latent = new ArrayList<>(hidden(tensors, "encoder.fc", dense - 1));
        latent.add(tensors.axis("encoder.fc" + dense + ".bias", 1, 0));
        var maps = new ArrayList<Integer>();
        maps.add(tensors.axis("decoder.deconv1.0.weight", 4, 1));
        maps.addAll(hidden(tensors, "decoder.deconv", tensors.layers("decoder.deconv")));
        var encoder = hidden(tensors, "encoder.conv", tensors.layers("encoder.conv"));
        var decoder = hidden(tensors, "decoder.fc", tensors.layers("decoder.fc") - 1);
        return new Architecture(encoder, latent, decoder, maps).padded(1).withFoldedNorms();
    }

    private static List<Integer> hidden(PyTorchTensors tensors, String prefix, int layers) {
        return IntStream.rangeClosed(1, layers)
                .mapToObj(i -> tensors.axis(prefix + i + ".0.bias", 1, 0))
                .toList();
    }
}

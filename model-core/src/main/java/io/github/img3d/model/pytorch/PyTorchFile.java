package io.github.img3d.model.pytorch;

import io.github.img3d.generator.Architecture;
import io.github.img3d.generator.StructureGenerator;
import io.github.img3d.model.safetensors.Safetensors;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Trained weights of the network's PyTorch port, {@code lkhphuc/pytorch-3d-point-cloud-generation}: its state dict as
 * safetensors, known by the names of its tensors. Widths are those of the tensors.
 *
 * <p>What comes out computes what the port does in evaluation mode, with maps in our frame. A file is taken for a model of
 * the port's second stage, and its cloud is the one that the port fuses. {@code stage} {@code 1} in the metadata says that
 * the weights are of the first stage; the port's own cloud of those is not the object. See {@link PyTorchStage}.
 */
public final class PyTorchFile {

    private static final String HEAD = "decoder.pixel_conv.weight";

    private PyTorchFile() {}

    public static boolean recognizes(Safetensors saved) {
        return saved.tensors().containsKey(HEAD) || saved.tensors().containsKey("encoder.conv1.0.weight");
    }

    /**
     * @param name of the file, for errors
     * @throws IllegalArgumentException of one line if the tensors are not those of the port's network
     */
    public static StructureGenerator generator(Safetensors saved, String name) {
        var port = new PyTorchTensors(saved, name);
        var stage = PyTorchStage.of(saved.metadata(), name);
        var architecture = architecture(port);
        var generator = StructureGenerator.create(architecture, new PyTorchWeights(port, stage, architecture));
        port.requireAllRead();
        return generator;
    }

    private static Architecture architecture(PyTorchTensors port) {
        int code = port.layers("encoder.fc");
        var codes = new ArrayList<>(hidden(port, "encoder.fc", code - 1));
        codes.add(port.axis("encoder.fc" + code + ".bias", 1, 0));
        var maps = new ArrayList<Integer>();
        maps.add(port.axis("decoder.deconv1.0.weight", 4, 1));
        maps.addAll(hidden(port, "decoder.deconv", port.layers("decoder.deconv")));
        var encoder = hidden(port, "encoder.conv", port.layers("encoder.conv"));
        var decoder = hidden(port, "decoder.fc", port.layers("decoder.fc") - 1);
        return new Architecture(encoder, codes, decoder, maps, false, 1, true);
    }

    private static List<Integer> hidden(PyTorchTensors port, String prefix, int layers) {
        return IntStream.rangeClosed(1, layers)
                .mapToObj(i -> port.axis(prefix + i + ".0.bias", 1, 0))
                .toList();
    }
}

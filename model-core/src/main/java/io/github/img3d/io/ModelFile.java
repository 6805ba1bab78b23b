package io.github.img3d.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.img3d.generator.Architecture;
import io.github.img3d.generator.StructureGenerator;
import io.github.img3d.tensor.Initializer;
import io.github.img3d.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A trained generator as safetensors: the header's metadata is enough to rebuild the network. */
public final class ModelFile {

    /** Key of the metadata: the widths of the network, as JSON. */
    public static final String ARCHITECTURE = "architecture";

    private static final ObjectMapper JSON = new ObjectMapper();

    private ModelFile() {}

    /** @param about further metadata: data, licences, scores, the command that trained it */
    public static void write(StructureGenerator generator, Map<String, String> about, Path file) throws IOException {
        var metadata = new LinkedHashMap<>(about);
        metadata.put(ARCHITECTURE, describe(generator.architecture()));
        new Safetensors(metadata, entries(generator.tensors())).write(file);
    }

    public static StructureGenerator read(Path file) throws IOException {
        return generator(Safetensors.read(file), file.toString());
    }

    /** @throws IOException if {@code saved}, which came from {@code name}, is no model of ours */
    public static StructureGenerator generator(Safetensors saved, String name) throws IOException {
        var generator = StructureGenerator.create(architecture(saved, name), new Initializer(new SplittableRandom(0)));
        fill(generator.tensors(), saved, name);
        return generator;
    }

    public static String describe(Architecture architecture) throws IOException {
        return JSON.writeValueAsString(architecture);
    }

    public static Map<String, Safetensors.Entry> entries(List<Tensor> tensors) {
        var entries = new LinkedHashMap<String, Safetensors.Entry>();
        tensors.forEach(
                t -> entries.put(t.name(), new Safetensors.Entry(t.shape().toArray(), t.values())));
        return entries;
    }

    /** Copies saved values into {@code tensors} of the same names and shapes. */
    public static void fill(List<Tensor> tensors, Safetensors saved, String name) throws IOException {
        for (Tensor tensor : tensors) {
            var entry = saved.tensors().get(tensor.name());
            if (entry == null) {
                throw new IOException(
                        name + " has no tensor " + tensor + ": it was not written by this version's training");
            }
            if (!Arrays.equals(entry.shape(), tensor.shape().toArray())) {
                throw new IOException(
                        name + ": tensor " + tensor.name() + " has shape " + Arrays.toString(entry.shape())
                                + ", expected " + tensor.shape() + " for the architecture in its metadata");
            }
            System.arraycopy(entry.values(), 0, tensor.values(), 0, entry.values().length);
        }
    }

    private static Architecture architecture(Safetensors saved, String name) throws IOException {
        String described = saved.metadata().get(ARCHITECTURE);
        if (described == null) {
            throw new IOException(
                    name + " has no '" + ARCHITECTURE + "' in its metadata, expected a model written by img3d:train");
        }
        try {
            return JSON.readValue(described, Architecture.class);
        } catch (JsonProcessingException e) {
            throw new IOException(name + " has an architecture that this version cannot build: " + described, e);
        }
    }
}

package io.github.img3d.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.img3d.generator.Architecture;
import io.github.img3d.generator.Head;
import io.github.img3d.generator.KnownObjectClassifier;
import io.github.img3d.generator.StructureGenerator;
import io.github.img3d.generator.TrainedModel;
import io.github.img3d.model.pytorch.PyTorchFile;
import io.github.img3d.model.safetensors.Safetensors;
import io.github.img3d.model.safetensors.SavedWeights;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A trained generator as safetensors. The header's metadata is enough to rebuild the network. Weights of the PyTorch
 * port, {@link PyTorchFile}, are read as well.
 */
public final class ModelFile {

    /** Metadata key of the network's widths, as JSON. */
    public static final String ARCHITECTURE = "architecture";

    /** Metadata key of the scores that were measured with the model, as JSON. */
    public static final String SCORES = "scores";

    /** Elements from which a fully connected layer's weights are stored in 8 bits: two layers have most of all weights. */
    private static final int LARGE = 1_000_000;

    private static final String CLASSIFIER_WEIGHT = "recogniser.weight";
    private static final String CLASSIFIER_BIAS = "recogniser.bias";

    private ModelFile() {}

    /** Writes a generator without a classifier, at full precision. */
    public static void write(StructureGenerator generator, Map<String, String> about, Path file) throws IOException {
        write(TrainedModel.of(generator), about, Safetensors.Precision.F32, file);
    }

    /**
     * Writes a model.
     *
     * @param about further metadata: data, licences, scores, the command that trained it
     * @param precision of the weights; 8 bits are for the large fully connected layers, and 16 for all else
     */
    public static void write(TrainedModel model, Map<String, String> about, Safetensors.Precision precision, Path file)
            throws IOException {
        var generator = model.generator();
        var metadata = new LinkedHashMap<>(about);
        metadata.put(ARCHITECTURE, describe(generator.architecture()));
        var entries = entries(generator.tensors());
        model.classifier().ifPresent(classifier -> {
            float[] weight = classifier.weight();
            entries.put(CLASSIFIER_WEIGHT, new Safetensors.Entry(new int[] {weight.length}, weight));
            entries.put(CLASSIFIER_BIAS, new Safetensors.Entry(new int[] {1}, new float[] {classifier.bias()}));
        });
        new Safetensors(metadata, entries).write(file, storage(entries, precision));
    }

    private static Function<String, Safetensors.Precision> storage(
            Map<String, Safetensors.Entry> entries, Safetensors.Precision precision) {
        if (precision != Safetensors.Precision.I8) {
            return name -> precision;
        }
        var large = entries.entrySet().stream()
                .filter(tensor -> isLarge(tensor.getKey(), tensor.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return name -> large.contains(name) ? precision : Safetensors.Precision.F16;
    }

    /** A bias of each pixel has two axes too, but it holds coordinates, for which 8 bits are too few. */
    private static boolean isLarge(String name, Safetensors.Entry tensor) {
        return name.endsWith(".weight") && tensor.shape().length == 2 && tensor.values().length >= LARGE;
    }

    /** Adds a remark to the metadata of a model's file, or replaces it; the bytes of the weights stay as they are. */
    public static void note(Path file, String key, String remark) throws IOException {
        var metadata = new LinkedHashMap<>(Safetensors.read(file).metadata());
        metadata.put(key, remark);
        Safetensors.annotate(file, metadata);
    }

    /**
     * Reads the generator of a model's file.
     *
     * @param further heads that the file may have beside those of {@link Architecture}
     * @throws IOException if the file is no model of ours or of the PyTorch port
     */
    public static StructureGenerator read(Path file, Head... further) throws IOException {
        return generator(Safetensors.read(file), file.toString(), further);
    }

    /**
     * Returns the generator of a file that was read. Its tensors use the saved arrays themselves if the file is ours.
     *
     * @param name of the file, for errors
     * @param further heads that the file may have beside those of {@link Architecture}
     * @throws IOException if the file is no model of ours or of the PyTorch port
     */
    public static StructureGenerator generator(Safetensors saved, String name, Head... further) throws IOException {
        try {
            if (!saved.metadata().containsKey(ARCHITECTURE) && PyTorchFile.recognizes(saved)) {
                return PyTorchFile.generator(saved, name);
            }
            return StructureGenerator.create(
                    architecture(saved, name, List.of(further)), new SavedWeights(saved, name));
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /**
     * Returns the generator of a file that was read, as {@link #generator} does, with its classifier if it has one.
     *
     * @param name of the file, for errors
     * @throws IOException if the file is no model of ours or of the PyTorch port
     */
    public static TrainedModel model(Safetensors saved, String name, Head... further) throws IOException {
        var generator = generator(saved, name, further);
        if (!saved.tensors().containsKey(CLASSIFIER_WEIGHT)) {
            return TrainedModel.of(generator);
        }
        try {
            var weights = new SavedWeights(saved, name);
            int latent = generator.architecture().latent();
            var classifier = new KnownObjectClassifier(
                    weights.entry(CLASSIFIER_WEIGHT, Shape.of(latent)).values(),
                    weights.entry(CLASSIFIER_BIAS, Shape.of(1)).values()[0]);
            return new TrainedModel(generator, Optional.of(classifier));
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Returns an architecture as JSON. */
    public static String describe(Architecture architecture) throws IOException {
        return DescribedArchitecture.of(architecture).toJson();
    }

    /** Returns tensors by their names; their arrays are used, not copied. */
    public static Map<String, Safetensors.Entry> entries(List<Tensor> tensors) {
        var entries = new LinkedHashMap<String, Safetensors.Entry>();
        tensors.forEach(
                t -> entries.put(t.name(), new Safetensors.Entry(t.shape().toArray(), t.values())));
        return entries;
    }

    /**
     * Copies saved values into {@code tensors} of the same names and shapes.
     *
     * @param name of the file, for errors
     * @throws IOException if a tensor is missing or has another shape
     */
    public static void fill(List<Tensor> tensors, Safetensors saved, String name) throws IOException {
        var weights = new SavedWeights(saved, name);
        try {
            for (Tensor tensor : tensors) {
                float[] values = weights.entry(tensor.name(), tensor.shape()).values();
                System.arraycopy(values, 0, tensor.values(), 0, values.length);
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Architecture architecture(Safetensors saved, String name, List<Head> further) throws IOException {
        String described = saved.metadata().get(ARCHITECTURE);
        if (described == null) {
            throw new IOException(name + " has no '" + ARCHITECTURE
                    + "' in its metadata, expected a model written by img3d:train or weights of the PyTorch port");
        }
        try {
            return DescribedArchitecture.ofJson(described).architecture(further);
        } catch (JsonProcessingException e) {
            throw new IOException(name + " has an architecture that this version cannot build: " + described, e);
        }
    }
}

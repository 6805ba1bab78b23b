package io.github.img3d.pipeline;

import io.github.img3d.compute.Backend;
import io.github.img3d.dataset.Dataset;
import io.github.img3d.dataset.HeldOut;
import io.github.img3d.generator.KnownObjectClassifier;
import io.github.img3d.generator.StructureGenerator;
import io.github.img3d.generator.TrainedModel;
import io.github.img3d.inference.InvalidRequest;
import io.github.img3d.model.ModelFile;
import io.github.img3d.model.safetensors.Safetensors;
import io.github.img3d.source.MeshSources;
import io.github.img3d.train.Phase;
import io.github.img3d.train.KnownObjectTraining;
import io.github.img3d.train.Trainer;
import io.github.img3d.train.TrainingState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Trains a model on meshes. */
public final class Training {

    private static final int CHECKPOINT_EVERY = 500;

    private final Request request;
    private final Consumer<String> progress;

    /**
     * @param data as {@link io.github.img3d.source.MeshSources#parse} takes it, or a dataset's folder
     * @param heldOut a file of names, one a line, of catalogue models that must not be trained on; or null. A dataset that
     *     holds one of them is refused
     * @param others things of other kinds than {@code data}, for the model to tell them from what it knows; named as
     *     {@code data} are; or null
     * @param output the folder of the dataset, the checkpoint, the loss log and {@code model.safetensors}
     * @param startFrom a model whose weights to start from; or null for fresh weights
     * @param network {@code small}, {@code medium}, {@code large} or {@code original}; or null for that of {@code startFrom}, which is
     *     widened where this is a larger one, and else for {@code small}
     * @param precision of the model's file: {@code full}, or {@code half} for one of half the size
     * @param seed of every random draw
     * @param device as for {@link Reconstruction}
     * @param threads as for {@link Reconstruction}
     */
    public record Request(
            String data,
            Path heldOut,
            String others,
            Path output,
            Path startFrom,
            String network,
            TrainingConfig config,
            String precision,
            long seed,
            String device,
            int threads) {}

    private Training(Request request, Consumer<String> progress) {
        this.request = request;
        this.progress = progress;
    }

    /**
     * Trains, resuming from the checkpoint in the output folder; says how it goes a line at a time.
     *
     * @return the trained model's file
     * @throws InvalidRequest if data, output or device cannot be had
     */
    public static Path run(Request request, Consumer<String> progress) {
        try (var backend = RequestedDevice.open(request.device(), request.threads())) {
            return new Training(request, progress).run(backend);
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidRequest(e.getMessage(), e);
        }
    }

    private Path run(Backend backend) throws IOException {
        var precision = precision();
        var phases = request.config().phases();
        var optimizer = request.config().chosenOptimizer();
        var heldOut = HeldOut.of(request.heldOut());
        var start = TrainingStart.of(request, progress);
        OutputFolder.make(request.output());
        var known = TrainingData.of(request, heldOut, progress);
        var others = TrainingData.others(request, heldOut, progress);
        var settings = settings(start.story() + learning() + TrainingData.identity(known), phases);
        var generator = trained(TrainingState.fresh(start.generator(), optimizer), settings, known, backend);
        var trained = others.isEmpty()
                ? TrainedModel.of(generator)
                : new TrainedModel(generator, Optional.of(classifier(generator, known, others.get(), backend)));

        Path model = request.output().resolve("model.safetensors");
        ModelFile.write(trained, about(start, known, others), precision, model);
        return model;
    }

    /** @param run settings that have to be the same for a training to go on */
    private Trainer.Settings settings(String run, List<Phase> phases) {
        return new Trainer.Settings(
                request.output(), run, phases, request.config().batch(), request.seed(), CHECKPOINT_EVERY);
    }

    private StructureGenerator trained(TrainingState state, Trainer.Settings settings, Dataset known, Backend backend)
            throws IOException {
        new Trainer(settings, known, state, backend, progress).run();
        return state.generator();
    }

    private KnownObjectClassifier classifier(
            StructureGenerator generator, Dataset known, Dataset others, Backend backend) throws IOException {
        progress.accept("learning to tell " + known.size() + " known objects from " + others.size() + " others");
        return KnownObjectTraining.learn(generator, known, others, backend, request.seed());
    }

    private Safetensors.Precision precision() {
        return switch (request.precision()) {
            case "full" -> Safetensors.Precision.F32;
            case "half" -> Safetensors.Precision.F16;
            default ->
                throw new InvalidRequest(
                        "precision '" + request.precision() + "', expected 'full' or 'half': correct `precision`");
        };
    }

    /** Returns the settings that shape the weights: not the device, its threads or where the data lie. */
    private String learning() {
        String network = request.network() == null ? "" : ", network " + request.network();
        return "data " + MeshSources.withoutFolders(request.data()) + network + ", " + request.config() + ", seed "
                + request.seed();
    }

    private String toldFrom() {
        return request.others() == null ? "" : ", told from " + MeshSources.withoutFolders(request.others());
    }

    private Map<String, String> about(TrainingStart start, Dataset known, Optional<Dataset> others) {
        var licences = new TreeSet<>(start.licences());
        licences.addAll(known.licences());
        others.ifPresent(shown -> licences.addAll(shown.licences()));
        return Map.of(
                "format",
                "img3d 1",
                "frame",
                "object: right-handed, Z up, front -Y, bounding box centred, diagonal 1",
                TrainingStart.STORY,
                start.story() + learning() + toldFrom(),
                TrainingStart.LICENCES,
                String.join(TrainingStart.SEPARATOR, licences));
    }
}

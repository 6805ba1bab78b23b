package io.github.img3d.pipeline;

import io.github.img3d.compute.Backend;
import io.github.img3d.dataset.Dataset;
import io.github.img3d.dataset.HeldOut;
import io.github.img3d.generator.KnownObjectClassifier;
import io.github.img3d.generator.StructureGenerator;
import io.github.img3d.generator.TrainedModel;
import io.github.img3d.inference.InvalidRequest;
import io.github.img3d.model.ModelFile;
import io.github.img3d.progress.ProgressListener;
import io.github.img3d.source.MeshSources;
import io.github.img3d.train.KnownObjectTraining;
import io.github.img3d.train.Phase;
import io.github.img3d.train.Trainer;
import io.github.img3d.train.TrainingState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Training of a model on meshes.
 *
 * <pre>{@code
 * var request = new Training.Request("seats:2000", Path.of("target/training"))
 *         .withStart(Training.Start.fresh(Network.MEDIUM))
 *         .withConfig(TrainingConfig.DEFAULT.withSteps(1000, 50));
 * Path model = Training.run(request, System.out::println);
 * }</pre>
 */
public final class Training {

    private static final int CHECKPOINT_EVERY = 500;

    private final Request request;
    private final ProgressListener listener;

    /**
     * A training by what it sees, where it starts and how it learns.
     *
     * @param meshes to learn, or the folder of a dataset; one that holds a model that is held out is refused
     * @param others things of other kinds, for the model to tell them from what it knows, named as meshes are; or null
     * @param output the folder of the dataset, the checkpoint, the loss log and {@code model.safetensors}
     * @param start the weights to start from
     * @param config how the model learns
     * @param precision of the model's file
     * @param seed of every random draw
     * @param computer to train on
     */
    public record Request(
            Meshes meshes,
            @Nullable String others,
            Path output,
            Start start,
            TrainingConfig config,
            Precision precision,
            long seed,
            Computer computer) {

        /** The small network from fresh weights, on the fastest device. */
        public Request(String data, Path output) {
            this(
                    Meshes.of(data),
                    null,
                    output,
                    Start.fresh(Network.SMALL),
                    TrainingConfig.DEFAULT,
                    Precision.FULL,
                    1,
                    Computer.AUTO);
        }

        /** Returns this request for other meshes. */
        public Request withMeshes(Meshes other) {
            return new Request(other, others, output, start, config, precision, seed, computer);
        }

        /** Returns this request with things that the model learns not to know. */
        public Request withOthers(String data) {
            return new Request(meshes, data, output, start, config, precision, seed, computer);
        }

        /** Returns this request from other weights. */
        public Request withStart(Start other) {
            return new Request(meshes, others, output, other, config, precision, seed, computer);
        }

        /** Returns this request for another way to learn. */
        public Request withConfig(TrainingConfig other) {
            return new Request(meshes, others, output, start, other, precision, seed, computer);
        }

        /** Returns this request for a file of another precision. */
        public Request withPrecision(Precision other) {
            return new Request(meshes, others, output, start, config, other, seed, computer);
        }

        /** Returns this request with other random draws. */
        public Request withSeed(long other) {
            return new Request(meshes, others, output, start, config, precision, other, computer);
        }

        /** Returns this request on another device. */
        public Request withComputer(Computer other) {
            return new Request(meshes, others, output, start, config, precision, seed, other);
        }
    }

    /**
     * The weights before the first step.
     *
     * @param model a file whose weights to start from; or null for fresh weights
     * @param network null for that of {@code model}, which is widened where this is a larger one; null without a model
     *     stands for the small one
     */
    public record Start(@Nullable Path model, @Nullable Network network) {

        /** Returns fresh weights of a network. */
        public static Start fresh(Network network) {
            return new Start(null, network);
        }

        /** Returns the weights of a model's file. */
        public static Start from(Path model) {
            return new Start(model, null);
        }
    }

    private Training(Request request, ProgressListener listener) {
        this.request = request;
        this.listener = listener;
    }

    /**
     * Trains, resuming from the checkpoint in the output folder; says how it goes a line at a time.
     *
     * @return the trained model's file
     * @throws InvalidRequest if data, output or device cannot be had
     */
    public static Path run(Request request, ProgressListener listener) {
        try (var backend = request.computer().open()) {
            return new Training(request, listener).run(backend);
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidRequest(e.getMessage(), e);
        }
    }

    private Path run(Backend backend) throws IOException {
        var phases = request.config().phases();
        var optimizer = request.config().optimizer();
        var heldOut = HeldOut.of(request.meshes().heldOut());
        var start = TrainingStart.of(request, listener);
        OutputFolder.make(request.output());
        var known = TrainingData.of(request, heldOut, listener);
        var others = TrainingData.others(request, heldOut, listener);
        var settings = settings(start.story() + learning() + TrainingData.identity(known), phases);
        var generator = trained(TrainingState.fresh(start.generator(), optimizer), settings, known, backend);
        var trained = others.isEmpty()
                ? TrainedModel.of(generator)
                : new TrainedModel(generator, Optional.of(classifier(generator, known, others.get(), backend)));

        Path model = request.output().resolve("model.safetensors");
        ModelFile.write(
                trained, about(start, known, others), request.precision().stored(), model);
        return model;
    }

    /** @param run settings that have to be the same for a training to go on */
    private Trainer.Settings settings(String run, List<Phase> phases) {
        return new Trainer.Settings(
                request.output(), run, phases, request.config().batch(), request.seed(), CHECKPOINT_EVERY);
    }

    private StructureGenerator trained(TrainingState state, Trainer.Settings settings, Dataset known, Backend backend)
            throws IOException {
        new Trainer(settings, known, state, backend, listener).run();
        return state.generator();
    }

    private KnownObjectClassifier classifier(
            StructureGenerator generator, Dataset known, Dataset others, Backend backend) throws IOException {
        listener.note("learning to tell " + known.size() + " known objects from " + others.size() + " others");
        return KnownObjectTraining.learn(generator, known, others, backend, request.seed());
    }

    /** Returns the settings that shape the weights: neither the device and its threads nor where the data lie. */
    private String learning() {
        String network = request.start().network() == null
                ? ""
                : ", network " + request.start().network();
        return "data " + MeshSources.withoutFolders(request.meshes().data()) + network + ", " + request.config()
                + ", seed " + request.seed();
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

package io.github.img3d.pipeline;

import io.github.img3d.compute.Backend;
import io.github.img3d.data.Dataset;
import io.github.img3d.data.MeshSources;
import io.github.img3d.generator.Architecture;
import io.github.img3d.generator.Recogniser;
import io.github.img3d.generator.StructureGenerator;
import io.github.img3d.generator.TrainedModel;
import io.github.img3d.io.ModelFile;
import io.github.img3d.io.Safetensors;
import io.github.img3d.tensor.Initializer;
import io.github.img3d.train.Learner;
import io.github.img3d.train.Optimizer;
import io.github.img3d.train.Recognition;
import io.github.img3d.train.Trainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Trains a model on meshes. */
public final class Training {

    private static final int CHECKPOINT_EVERY = 500;
    private static final String DEFAULT_NETWORK = "small";

    /** Key of the metadata: how the model was trained. */
    private static final String STORY = "training";

    /** Key of the metadata: the licences of all that the model has seen. */
    private static final String LICENCES = "licences";

    private static final String SEPARATOR = "; ";

    /**
     * @param data as {@link io.github.img3d.data.MeshSources#parse} takes it, or a dataset's folder
     * @param heldOut a file of names, one a line, of catalogue models that must not be trained on; or null
     * @param others things of other kinds than {@code data}, for the model to tell them from what it knows; named as
     *     {@code data} are; or null
     * @param output the folder of the dataset, the checkpoint, the loss log and {@code model.safetensors}
     * @param startFrom a model whose weights to start from; or null for fresh weights
     * @param network {@code small}, {@code medium} or {@code original}; or null for that of {@code startFrom}, which is
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
            Recipe recipe,
            String precision,
            long seed,
            String device,
            int threads) {}

    private Training() {}

    /**
     * Trains, resuming from the checkpoint in the output folder; says how it goes a line at a time.
     *
     * @return the trained model's file
     * @throws InvalidRequest if data, output or device cannot be had
     */
    public static Path run(Request request, Consumer<String> progress) {
        try (var backend = Devices.open(request.device(), request.threads())) {
            var precision = precision(request.precision());
            var start = start(request);
            var settings = settings(request, start);
            Files.createDirectories(request.output());
            Dataset dataset = TrainingData.of(request, progress);
            var learner = Learner.fresh(start.generator(), Optimizer.Adam.PUBLISHED);
            new Trainer(settings, dataset, learner, backend, progress).run();

            Path model = request.output().resolve("model.safetensors");
            var others = TrainingData.others(request, progress);
            var recogniser = recogniser(request, learner, dataset, others, backend, progress);
            var about = about(start.story() + story(request), licences(start, dataset, others));
            ModelFile.write(new TrainedModel(learner.generator(), recogniser), about, precision, model);
            return model;
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidRequest(e.getMessage(), e);
        }
    }

    private static Optional<Recogniser> recogniser(
            Request request,
            Learner learner,
            Dataset known,
            Optional<Dataset> others,
            Backend backend,
            Consumer<String> progress)
            throws IOException {
        if (others.isEmpty()) {
            return Optional.empty();
        }
        progress.accept("learning to tell " + known.size() + " known objects from "
                + others.get().size() + " others");
        return Optional.of(Recognition.learn(learner.generator(), known, others.get(), backend, request.seed()));
    }

    /** The weights before the first step, and how and of what they came about. */
    private record Start(StructureGenerator generator, String story, Set<String> licences) {}

    private static Start start(Request request) throws IOException {
        var random = new SplittableRandom(request.seed());
        var start = request.startFrom() == null ? fresh(request, random) : started(request, random);
        return request.recipe().hasColours()
                ? new Start(start.generator().coloured(new Initializer(random)), start.story(), start.licences())
                : start;
    }

    private static Start fresh(Request request, SplittableRandom random) {
        var network = Architecture.named(Objects.requireNonNullElse(request.network(), DEFAULT_NETWORK));
        return new Start(StructureGenerator.create(network, new Initializer(random)), "", Set.of());
    }

    private static Start started(Request request, SplittableRandom random) throws IOException {
        var saved = Safetensors.read(request.startFrom());
        String story = saved.metadata().getOrDefault(STORY, "a model of unknown training");
        var trained = ModelFile.generator(saved, request.startFrom().toString());
        var licences = Arrays.asList(saved.metadata().getOrDefault(LICENCES, "unknown licence").split(SEPARATOR));
        return new Start(sized(trained, request.network(), random), story + SEPARATOR + "then ", Set.copyOf(licences));
    }

    private static StructureGenerator sized(StructureGenerator trained, String network, SplittableRandom random) {
        if (network == null) {
            return trained;
        }
        var wanted = Architecture.named(network).like(trained.architecture());
        return trained.architecture().equals(wanted) ? trained : trained.widened(wanted, random);
    }

    private static Trainer.Settings settings(Request request, Start start) {
        return new Trainer.Settings(
                request.output(),
                start.story() + describe(request),
                request.recipe().phases(),
                request.recipe().batch(),
                request.seed(),
                CHECKPOINT_EVERY);
    }

    private static Safetensors.Precision precision(String name) {
        return switch (name) {
            case "full" -> Safetensors.Precision.F32;
            case "half" -> Safetensors.Precision.F16;
            default -> throw new IllegalArgumentException("precision '" + name + "', expected 'full' or 'half'");
        };
    }

    /** What has to be the same for a training to go on; the device, its threads and where the data lie need not be. */
    private static String describe(Request request) {
        String network = request.network() == null ? "" : ", network " + request.network();
        return "data " + MeshSources.withoutFolders(request.data()) + network + ", " + request.recipe() + ", seed "
                + request.seed();
    }

    private static String story(Request request) {
        return describe(request)
                + (request.others() == null ? "" : ", told from " + MeshSources.withoutFolders(request.others()));
    }

    private static Set<String> licences(Start start, Dataset dataset, Optional<Dataset> others) {
        var licences = new TreeSet<>(start.licences());
        licences.addAll(dataset.licences());
        others.ifPresent(shown -> licences.addAll(shown.licences()));
        return licences;
    }

    private static Map<String, String> about(String story, Set<String> licences) {
        return Map.of(
                "format",
                "img3d 1",
                "frame",
                "object: right-handed, Z up, front -Y, bounding box centred, diagonal 1",
                STORY,
                story,
                LICENCES,
                String.join(SEPARATOR, licences));
    }
}

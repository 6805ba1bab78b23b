package io.github.img3d.pipeline;

import io.github.img3d.data.Dataset;
import io.github.img3d.generator.Architecture;
import io.github.img3d.generator.StructureGenerator;
import io.github.img3d.io.ModelFile;
import io.github.img3d.io.Safetensors;
import io.github.img3d.render.Collisions;
import io.github.img3d.tensor.Initializer;
import io.github.img3d.train.Learner;
import io.github.img3d.train.Optimizer;
import io.github.img3d.train.Phase;
import io.github.img3d.train.Schedule;
import io.github.img3d.train.Stage;
import io.github.img3d.train.Trainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Trains a model on meshes. */
public final class Training {

    private static final int NOVEL_VIEWS = 5;
    private static final int CHECKPOINT_EVERY = 500;

    /** Key of the metadata: how the model was trained. */
    private static final String STORY = "training";

    /**
     * @param data {@code seats:<count>} for procedural seats (as {@code tables:}, {@code beds:}, {@code cabinets:} and {@code
     *     lamps:}), a folder of OBJ meshes, a {@code .sh3f} catalogue, or a
     *     dataset's folder; several are separated by commas
     * @param heldOut a file of names, one a line, of catalogue models that must not be trained on; or null
     * @param output the folder of the dataset, the checkpoint, the loss log and {@code model.safetensors}
     * @param startFrom a model whose weights, and network, to start from; or null for fresh weights
     * @param network {@code original} or {@code small}
     * @param fixedViewSteps steps of stage 1, on the fixed views
     * @param novelViewSteps steps of stage 2, through fusion and rendering
     * @param batch pictures a step
     * @param learningRate of stage 1's start; stage 2 starts with a tenth
     * @param collisions {@code summed} or {@code nearest}: what becomes of points that fall on one another in stage 2
     * @param seed of every random draw
     * @param device as for {@link Reconstruction}
     * @param threads as for {@link Reconstruction}
     */
    public record Request(
            String data,
            Path heldOut,
            Path output,
            Path startFrom,
            String network,
            int fixedViewSteps,
            int novelViewSteps,
            int batch,
            double learningRate,
            String collisions,
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
            var start = start(request);
            var settings = settings(request, start);
            Files.createDirectories(request.output());
            Dataset dataset = TrainingData.of(request, progress);
            var learner = Learner.fresh(start.generator(), Optimizer.Adam.PUBLISHED);
            new Trainer(settings, dataset, learner, backend, progress).run();

            Path model = request.output().resolve("model.safetensors");
            ModelFile.write(learner.generator(), about(start.story() + describe(request), dataset), model);
            return model;
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidRequest(e.getMessage(), e);
        }
    }

    /** The weights before the first step, and how they came about. */
    private record Start(StructureGenerator generator, String story) {}

    private static Start start(Request request) throws IOException {
        if (request.startFrom() == null) {
            var fresh = new Initializer(new SplittableRandom(request.seed()));
            return new Start(StructureGenerator.create(Architecture.named(request.network()), fresh), "");
        }
        var saved = Safetensors.read(request.startFrom());
        String story = saved.metadata().getOrDefault(STORY, "a model of unknown training");
        return new Start(ModelFile.generator(saved, request.startFrom().toString()), story + "; then ");
    }

    private static Trainer.Settings settings(Request request, Start start) {
        double rate = request.learningRate();
        var phases = List.of(
                new Phase(new Stage.FixedViews(1), request.fixedViewSteps(), new Schedule.Cosine(rate, rate / 20)),
                new Phase(
                        new Stage.NovelViews(NOVEL_VIEWS, 1, Collisions.named(request.collisions())),
                        request.novelViewSteps(),
                        new Schedule.Cosine(rate / 10, rate / 100)));
        return new Trainer.Settings(
                request.output(),
                start.story() + describe(request),
                phases,
                request.batch(),
                request.seed(),
                CHECKPOINT_EVERY);
    }

    /** What has to be the same for a training to go on; the device, its threads and where the data lie need not be. */
    private static String describe(Request request) {
        String data = request.data().replaceAll("[^,]*[/\\\\]", "");
        return "data " + data + ", network " + request.network() + ", fixedViewSteps "
                + request.fixedViewSteps() + ", novelViewSteps " + request.novelViewSteps() + ", batch "
                + request.batch() + ", learningRate " + request.learningRate() + ", collisions " + request.collisions()
                + ", seed " + request.seed();
    }

    private static Map<String, String> about(String story, Dataset dataset) {
        return Map.of(
                "format",
                "img3d 1",
                "frame",
                "object: right-handed, Z up, front -Y, bounding box centred, diagonal 1",
                STORY,
                story,
                "licences",
                String.join("; ", dataset.licences()));
    }
}

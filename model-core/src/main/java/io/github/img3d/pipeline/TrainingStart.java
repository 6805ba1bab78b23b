package io.github.img3d.pipeline;

import io.github.img3d.generator.Architecture;
import io.github.img3d.generator.StructureGenerator;
import io.github.img3d.model.ModelFile;
import io.github.img3d.model.safetensors.Safetensors;
import io.github.img3d.progress.ProgressListener;
import io.github.img3d.source.NamedMesh;
import io.github.img3d.tensor.Initializer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * The weights before the first step.
 *
 * @param story how they came about, ready for the next part of it to follow; empty for fresh ones
 * @param licences of what they have seen
 */
record TrainingStart(StructureGenerator generator, String story, Set<String> licences) {

    /** Key of a model's metadata: how it was trained. */
    static final String STORY = "training";

    /** Key of a model's metadata: the licences of all that it has seen. */
    static final String LICENCES = "licences";

    /** Separator between the parts of either. */
    static final String SEPARATOR = NamedMesh.LICENCE_SEPARATOR;

    private static final Network DEFAULT_NETWORK = Network.SMALL;

    /**
     * @param listener gets a note if the model to start from loses its colours
     * @throws IOException if there is no such model to start from
     */
    static TrainingStart of(Training.Request request, ProgressListener listener) throws IOException {
        var random = new SplittableRandom(request.seed());
        Path model = request.start().model();
        var start = model == null ? fresh(request, random) : saved(request, model, random);
        if (request.config().hasOwnView()) {
            int side = request.config().ownView().side();
            start = start.with(start.generator.withOwnView(side, new Initializer(random)));
        }
        if (!request.config().learnsFixedViews()) {
            return start;
        }
        if (request.config().hasColours()) {
            return start.with(start.generator.with(Architecture.COLOURS, new Initializer(random)));
        }
        if (start.generator.architecture().has(Architecture.COLOURS)) {
            listener.note(model + ": its colours are dropped, as they would not stay right while shapes"
                    + " alone are learnt; to keep them give `colourWeight` more than 0");
        }
        return start.with(start.generator.without(Architecture.COLOURS));
    }

    private TrainingStart with(StructureGenerator other) {
        return new TrainingStart(other, story, licences);
    }

    private static TrainingStart fresh(Training.Request request, SplittableRandom random) {
        var network = Objects.requireNonNullElse(request.start().network(), DEFAULT_NETWORK);
        return new TrainingStart(
                StructureGenerator.create(network.architecture(), new Initializer(random)), "", Set.of());
    }

    private static TrainingStart saved(Training.Request request, Path model, SplittableRandom random)
            throws IOException {
        var saved = Safetensors.read(model);
        var trained = ModelFile.generator(saved, model.toString());
        String story = saved.metadata().getOrDefault(STORY, "a model of unknown training");
        String licences = saved.metadata().getOrDefault(LICENCES, "unknown licence");
        return new TrainingStart(
                sized(trained, request.start().network(), random),
                story + SEPARATOR + "then ",
                Set.copyOf(Arrays.asList(licences.split(SEPARATOR))));
    }

    private static StructureGenerator sized(
            StructureGenerator trained, @Nullable Network network, SplittableRandom random) {
        if (network == null) {
            return trained;
        }
        var wanted = network.architecture().like(trained.architecture());
        return trained.architecture().equals(wanted) ? trained : trained.widened(wanted, new Initializer(random));
    }
}

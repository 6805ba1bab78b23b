package io.github.img3d.pipeline;

import io.github.img3d.dataset.Dataset;
import io.github.img3d.dataset.DatasetSpec;
import io.github.img3d.dataset.HeldOut;
import io.github.img3d.inference.InvalidRequest;
import io.github.img3d.progress.ProgressListener;
import io.github.img3d.source.MeshSource;
import io.github.img3d.source.MeshSources;
import io.github.img3d.source.Split;
import io.github.img3d.source.SplitRatios;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The dataset that a training request names: one that is there, or one rendered into the output folder. */
final class TrainingData {

    private static final int PICTURES = 24;
    private static final int NOVEL_VIEWS = 24;

    private TrainingData() {}

    /**
     * Returns the dataset to learn.
     *
     * @throws InvalidRequest if it cannot be had, or holds something that is held out
     */
    static Dataset of(Training.Request request, HeldOut heldOut, ProgressListener listener) throws IOException {
        var ready = dataset(request.meshes().data());
        if (ready.isPresent()) {
            return withNovelViews(ready.get(), heldOut, request);
        }
        var meshes = heldOut.without(request.meshes().data(), request.seed(), SplitRatios.UNDIVIDED, listener::warn);
        return rendered(meshes, request, "dataset", NOVEL_VIEWS, listener);
    }

    /** Returns the things that the model learns not to know; empty if the request names none. */
    static Optional<Dataset> others(Training.Request request, HeldOut heldOut, ProgressListener listener)
            throws IOException {
        if (request.others() == null) {
            return Optional.empty();
        }
        var ready = dataset(request.others());
        if (ready.isPresent()) {
            return Optional.of(partToTrainOn(ready.get(), heldOut));
        }
        var meshes = MeshSources.parse(request.others(), heldOut.list()::has, request.seed(), SplitRatios.UNDIVIDED);
        return Optional.of(rendered(meshes, request, "others", 0, listener));
    }

    /** Returns a text that tells a training on other objects from this one. */
    static String identity(Dataset dataset) {
        return String.format(Locale.ROOT, ", objects %d (%016x)", dataset.size(), dataset.fingerprint());
    }

    private static Dataset rendered(
            MeshSource meshes, Training.Request request, String name, int novelViews, ProgressListener listener)
            throws IOException {
        Path folder = request.output().resolve(name);
        var spec = new DatasetSpec(PICTURES, pictureSide(request), novelViews, 0, request.seed());
        new MeshRendering(
                        folder, spec, SplitRatios.UNDIVIDED, request.computer().threads())
                .of(meshes, listener);
        return Dataset.open(folder);
    }

    private static int pictureSide(Training.Request request) {
        int most = DatasetSpec.TRAINED_PICTURE;
        return request.config().hasOwnView()
                ? Math.max(most, request.config().ownView().side())
                : most;
    }

    private static Dataset withNovelViews(Path folder, HeldOut heldOut, Training.Request request) throws IOException {
        var part = partToTrainOn(folder, heldOut);
        if (part.novelViews() == 0 && request.config().novelViews().steps() > 0) {
            throw new InvalidRequest(folder
                    + ": has no novel views, the second stage needs some: write it with another `novelViews`,"
                    + " or train with `novelViewSteps` 0");
        }
        return part;
    }

    private static Dataset partToTrainOn(Path folder, HeldOut heldOut) throws IOException {
        var part = Dataset.open(folder).only(Split.TRAIN);
        if (part.size() == 0) {
            throw new InvalidRequest(folder
                    + ": none of its objects is to train on, expected one at least: write it with another `split`");
        }
        heldOut.requireNoneIn(part, folder);
        return part;
    }

    private static Optional<Path> dataset(String data) {
        try {
            return Optional.of(Path.of(data)).filter(Dataset::isThere);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}

package io.github.img3d.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.img3d.data.Dataset;
import io.github.img3d.data.DatasetSpec;
import io.github.img3d.data.MeshSource;
import io.github.img3d.data.MeshSources;
import io.github.img3d.data.Shares;
import io.github.img3d.data.Split;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/** The dataset that a training request names: one that is there, or one rendered into the output folder. */
final class TrainingData {

    private static final int PICTURES = 24;
    private static final int NOVEL_VIEWS = 24;

    private TrainingData() {}

    /** @throws InvalidRequest if it cannot be had, or holds something that is held out */
    static Dataset of(Training.Request request, HeldOut heldOut, Consumer<String> progress) throws IOException {
        var ready = dataset(request.data());
        if (ready.isPresent()) {
            return withNovelViews(ready.get(), heldOut, request);
        }
        var meshes = heldOut.without(request.data(), request.seed(), progress);
        return rendered(meshes, request, "dataset", NOVEL_VIEWS, progress);
    }

    /** What the model shall learn not to know; empty if nothing was named. */
    static Optional<Dataset> others(Training.Request request, HeldOut heldOut, Consumer<String> progress)
            throws IOException {
        if (request.others() == null) {
            return Optional.empty();
        }
        var ready = dataset(request.others());
        if (ready.isPresent()) {
            return Optional.of(partToTrainOn(ready.get(), heldOut));
        }
        var meshes = MeshSources.parse(request.others(), heldOut.list().names(), request.seed());
        return Optional.of(rendered(meshes, request, "others", 0, progress));
    }

    /**
     * Tells a training on other objects, or with others held out, from this one: how many they are, and checksums of
     * what is known of each. Where the objects' names are the same, their shapes are taken to be.
     */
    static String identity(Dataset dataset, HeldOut heldOut) {
        var names = heldOut.list().names();
        return String.format(
                Locale.ROOT,
                ", objects %d (%08x), names held out %d (%08x)",
                dataset.size(),
                checksum(objects(dataset)),
                names.size(),
                checksum(names.stream()));
    }

    private static Stream<String> objects(Dataset dataset) {
        String sizes =
                dataset.pictures() + " " + dataset.pictureSide() + " " + dataset.novelViews() + " " + dataset.seed();
        return Stream.concat(
                Stream.of(sizes),
                IntStream.range(0, dataset.size())
                        .mapToObj(object -> String.join(
                                "\t",
                                dataset.name(object),
                                dataset.category(object),
                                dataset.licence(object),
                                dataset.split(object).name())));
    }

    private static long checksum(Stream<String> lines) {
        var checksum = new CRC32C();
        lines.forEach(line -> checksum.update((line + "\n").getBytes(UTF_8)));
        return checksum.getValue();
    }

    private static Dataset rendered(
            MeshSource meshes, Training.Request request, String name, int novelViews, Consumer<String> progress)
            throws IOException {
        Path folder = request.output().resolve(name);
        var spec = new DatasetSpec(PICTURES, novelViews, request.seed());
        new MeshRendering(folder, spec, Shares.UNDIVIDED, request.threads()).of(meshes, progress, progress);
        return Dataset.open(folder);
    }

    private static Dataset withNovelViews(Path folder, HeldOut heldOut, Training.Request request) throws IOException {
        var part = partToTrainOn(folder, heldOut);
        if (part.novelViews() == 0 && request.recipe().novelViewSteps() > 0) {
            throw new InvalidRequest(folder
                    + ": has no novel views, the second stage needs some: write it with another img3d.novelViews,"
                    + " or train with img3d.novelViewSteps 0");
        }
        return part;
    }

    private static Dataset partToTrainOn(Path folder, HeldOut heldOut) throws IOException {
        var part = Dataset.open(folder).only(Split.TRAIN);
        if (part.size() == 0) {
            throw new InvalidRequest(folder
                    + ": none of its objects is to train on, expected one at least: write it with another img3d.split");
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

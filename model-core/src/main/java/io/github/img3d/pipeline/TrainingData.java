package io.github.img3d.pipeline;

import io.github.img3d.data.Dataset;
import io.github.img3d.data.DatasetSpec;
import io.github.img3d.data.DatasetWriter;
import io.github.img3d.data.MeshSource;
import io.github.img3d.data.MeshSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The dataset that a training request names: one that is there, or one rendered into the output folder. */
final class TrainingData {

    private static final int PICTURES = 24;
    private static final int NOVEL_VIEWS = 24;
    private static final long SAY_EVERY_NANOS = 5_000_000_000L;

    private TrainingData() {}

    static Dataset of(Training.Request request, Consumer<String> progress) throws IOException {
        var ready = dataset(request.data());
        if (ready.isPresent()) {
            return Dataset.open(ready.get());
        }
        MeshSource meshes = MeshSources.parse(request.data(), names(request.heldOut()), request.seed());
        Path folder = request.output().resolve("dataset");
        DatasetWriter.write(
                folder,
                meshes.size(),
                meshes::mesh,
                new DatasetSpec(PICTURES, NOVEL_VIEWS, request.seed()),
                threads(request.threads()),
                everyFewSeconds(progress));
        return Dataset.open(folder);
    }

    private static Optional<Path> dataset(String data) {
        try {
            return Optional.of(Path.of(data)).filter(Dataset::isThere);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static int threads(int wanted) {
        return wanted == 0 ? Runtime.getRuntime().availableProcessors() : wanted;
    }

    /** The lines of a file, none if it is null. */
    static Set<String> names(Path file) throws IOException {
        if (file == null) {
            return Set.of();
        }
        try (var lines = Files.lines(file)) {
            return lines.map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.toSet());
        }
    }

    /** Not every object's line, but each that says why one was left out. */
    private static Consumer<String> everyFewSeconds(Consumer<String> progress) {
        long[] said = {System.nanoTime()};
        return line -> {
            synchronized (said) {
                if (line.contains(DatasetWriter.LEFT_OUT) || System.nanoTime() - said[0] > SAY_EVERY_NANOS) {
                    said[0] = System.nanoTime();
                    progress.accept("rendering " + line);
                }
            }
        };
    }
}

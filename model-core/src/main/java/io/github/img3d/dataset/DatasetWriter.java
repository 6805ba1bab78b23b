package io.github.img3d.dataset;

import io.github.img3d.dataset.ObjectMaker.Outcome;
import io.github.img3d.source.MeshSource;
import io.github.img3d.source.SplitRatios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Writer that renders meshes into a dataset's folder. It keeps the files that an earlier run, even an interrupted one,
 * has finished. It deletes files that no mesh needs any more, but only if no mesh was left out: a mesh may be missing
 * because its catalogue is still being copied, and its file will be wanted again.
 */
public final class DatasetWriter {

    private final Path folder;
    private final ObjectMaker maker;

    private DatasetWriter(Path folder, ObjectMaker maker) {
        this.folder = folder;
        this.maker = maker;
    }

    /** Writes an undivided dataset. */
    public static void write(
            Path folder, MeshSource meshes, DatasetSpec spec, int threads, Consumer<DatasetProgress> listener)
            throws IOException {
        write(folder, meshes, spec, SplitRatios.UNDIVIDED, threads, listener);
    }

    /**
     * Writes the objects and then the index. A mesh that can't be read or shows nothing is skipped.
     *
     * @param meshes the source, which several threads ask at once
     * @param listener hears of every mesh, from any thread, one at a time
     * @throws IOException if the folder cannot be written, or none of the meshes can be rendered
     */
    public static void write(
            Path folder,
            MeshSource meshes,
            DatasetSpec spec,
            SplitRatios ratios,
            int threads,
            Consumer<DatasetProgress> listener)
            throws IOException {
        Files.createDirectories(folder);
        Files.deleteIfExists(folder.resolve(DatasetIndex.FILE));
        var objects = ObjectFolder.create(folder);
        var sources = KnownSources.of(folder);
        var maker = new ObjectMaker(meshes, spec, ratios, objects, sources, listener);
        var outcomes = new DatasetWriter(folder, maker).outcomes(meshes.size(), threads);
        var entries = entries(outcomes);
        DatasetIndex.of(spec, ratios, entries).write(folder);
        sources.sort();
        if (outcomes.stream().allMatch(Outcome.Entered.class::isInstance)) {
            objects.keepOnly(entries);
        }
    }

    private static List<DatasetIndex.Entry> entries(List<Outcome> outcomes) throws IOException {
        var entries = new ArrayList<DatasetIndex.Entry>();
        String first = "there are none";
        for (Outcome outcome : outcomes.reversed()) {
            switch (outcome) {
                case Outcome.Entered(var entry) -> entries.addFirst(entry);
                case Outcome.LeftOut(var why) -> first = why.reason();
            }
        }
        if (entries.isEmpty()) {
            throw new IOException("none of " + outcomes.size() + " meshes could be rendered; " + first);
        }
        return entries.stream().distinct().toList();
    }

    private List<Outcome> outcomes(int count, int threads) throws IOException {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var results = new ArrayList<Future<Outcome>>();
            for (int number = 0; number < count; number++) {
                int mine = number;
                results.add(pool.submit(() -> maker.make(mine)));
            }
            try {
                return collected(results);
            } finally {
                pool.shutdownNow();
            }
        }
    }

    private List<Outcome> collected(List<Future<Outcome>> results) throws IOException {
        var outcomes = new ArrayList<Outcome>();
        try {
            for (var result : results) {
                outcomes.add(result.get());
            }
            return outcomes;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(folder + ": writing was interrupted; write again to go on", e);
        } catch (ExecutionException e) {
            var cause = Objects.requireNonNull(e.getCause(), "a task fails with a cause");
            if (cause instanceof Error error) {
                throw error;
            }
            throw new IOException(folder + ": " + cause.getMessage() + "; write again to go on", cause);
        }
    }
}

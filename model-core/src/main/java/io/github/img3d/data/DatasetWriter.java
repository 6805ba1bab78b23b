package io.github.img3d.data;

import io.github.img3d.data.DatasetProgress.Damaged;
import io.github.img3d.data.DatasetProgress.Kept;
import io.github.img3d.data.DatasetProgress.Skipped;
import io.github.img3d.data.DatasetProgress.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Renders meshes into a data set's folder; what an earlier, broken-off run has done is kept, and what this one does not
 * need any more is deleted.
 */
public final class DatasetWriter {

    /** The meshes by number, made or read when asked for, by several threads at once. */
    @FunctionalInterface
    public interface Meshes {
        NamedMesh get(int number) throws IOException;

        /** As {@link MeshSource#key}. */
        default Optional<String> key(int number) {
            return Optional.empty();
        }
    }

    private final Path folder;
    private final Meshes meshes;
    private final DatasetSpec spec;
    private final Shares shares;
    private final Consumer<DatasetProgress> listener;
    private final ObjectFolder objects;
    private final KnownSources sources;

    private DatasetWriter(
            Path folder, Meshes meshes, DatasetSpec spec, Shares shares, Consumer<DatasetProgress> listener)
            throws IOException {
        this.folder = folder;
        this.meshes = meshes;
        this.spec = spec;
        this.shares = shares;
        this.listener = listener;
        this.objects = ObjectFolder.create(folder);
        this.sources = KnownSources.of(folder);
    }

    /** Writes a data set that is not divided. */
    public static void write(
            Path folder, int count, Meshes meshes, DatasetSpec spec, int threads, Consumer<DatasetProgress> listener)
            throws IOException {
        write(folder, count, meshes, spec, Shares.UNDIVIDED, threads, listener);
    }

    /**
     * Writes the objects and then the index. A mesh that can't be read or shows nothing is skipped.
     *
     * @param count number of meshes
     * @param listener hears of every mesh, from any thread, one at a time
     * @throws IOException if nothing can be written, or not one of the meshes can be had
     */
    public static void write(
            Path folder,
            int count,
            Meshes meshes,
            DatasetSpec spec,
            Shares shares,
            int threads,
            Consumer<DatasetProgress> listener)
            throws IOException {
        Files.createDirectories(folder);
        Files.deleteIfExists(folder.resolve(DatasetIndex.FILE));
        var writer = new DatasetWriter(folder, meshes, spec, shares, listener);
        var entries = writer.entries(writer.outcomes(count, threads));
        DatasetIndex.of(spec, shares, entries).write(folder);
        writer.objects.keepOnly(entries);
    }

    /** What became of one mesh: an entry of the index, or why there is none. */
    private sealed interface Outcome {
        record Entered(DatasetIndex.Entry entry) implements Outcome {}

        record LeftOut(Skipped why) implements Outcome {}
    }

    private List<DatasetIndex.Entry> entries(List<Outcome> outcomes) throws IOException {
        var entries = new ArrayList<DatasetIndex.Entry>();
        Skipped first = null;
        for (Outcome outcome : outcomes) {
            switch (outcome) {
                case Outcome.Entered(var entry) -> entries.add(entry);
                case Outcome.LeftOut(var why) -> first = first == null ? why : first;
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
                results.add(pool.submit(() -> object(mine)));
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
            throw new IOException(folder + ": " + e.getCause().getMessage() + "; write again to go on", e.getCause());
        }
    }

    private Outcome object(int number) throws IOException {
        var source = meshes.key(number).map(this::source);
        if (source.isPresent()) {
            var known = sources.fingerprint(source.get());
            var done = known.isPresent() ? done(known.getAsLong()) : Optional.<ObjectContents>empty();
            if (done.isPresent()) {
                return kept(done.get());
            }
        }
        NamedMesh mesh;
        try {
            mesh = meshes.get(number);
        } catch (IOException | RuntimeException e) {
            return leftOut("mesh " + number, e);
        }
        var outcome = object(mesh);
        if (source.isPresent() && outcome instanceof Outcome.Entered) {
            sources.remember(source.get(), fingerprint(mesh));
        }
        return outcome;
    }

    private Outcome object(NamedMesh mesh) throws IOException {
        long fingerprint = fingerprint(mesh);
        var done = done(fingerprint);
        if (done.isPresent()) {
            return kept(done.get());
        }
        try {
            new ObjectRenderer(mesh, spec).write(objects.file(fingerprint), fingerprint);
        } catch (RuntimeException e) { // whatever a mesh does to the renderer, the others are still made
            return leftOut(mesh.name(), e);
        }
        tell(new Written(mesh.name()));
        return entered(ObjectLabel.of(mesh), fingerprint);
    }

    private Outcome kept(ObjectContents contents) {
        tell(new Kept(contents.label().name()));
        return entered(contents.label(), contents.fingerprint());
    }

    private Outcome entered(ObjectLabel label, long fingerprint) {
        return new Outcome.Entered(new DatasetIndex.Entry(
                label.name(),
                label.category(),
                label.licence(),
                shares.of(label.original(), spec.seed()),
                ObjectFolder.name(fingerprint)));
    }

    private Outcome leftOut(String name, Exception why) {
        String reason = why instanceof IOException || why instanceof IllegalArgumentException
                ? String.valueOf(why.getMessage())
                : why.toString();
        var skipped = new Skipped(name, reason.lines().findFirst().orElse(""));
        tell(skipped);
        return new Outcome.LeftOut(skipped);
    }

    /** What is in the file of that fingerprint, where there is one and it is whole. */
    private Optional<ObjectContents> done(long fingerprint) {
        if (!objects.has(fingerprint)) {
            return Optional.empty();
        }
        try {
            return Optional.of(objects.verified(fingerprint));
        } catch (IOException e) {
            tell(new Damaged(objects.file(fingerprint).file(), e.getMessage()));
            return Optional.empty();
        }
    }

    /** Stands for all that shapes an object's file. */
    private long fingerprint(NamedMesh mesh) {
        var label = ObjectLabel.of(mesh);
        return new Fingerprint()
                .add(label.name())
                .add(label.original())
                .add(label.category())
                .add(label.licence())
                .add(mesh.mesh())
                .add(spec)
                .add(RendererSignature.VALUE)
                .value();
    }

    private long source(String key) {
        return new Fingerprint()
                .add(key)
                .add(spec)
                .add(RendererSignature.VALUE)
                .add(Build.IDENTITY)
                .value();
    }

    private synchronized void tell(DatasetProgress progress) {
        listener.accept(progress);
    }
}

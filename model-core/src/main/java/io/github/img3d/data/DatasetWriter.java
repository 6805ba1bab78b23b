package io.github.img3d.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Renders meshes into a data set's folder; what an earlier, broken-off run has done is kept. */
public final class DatasetWriter {

    /** The meshes by number, made or read when asked for, by several threads at once. */
    @FunctionalInterface
    public interface Meshes {
        NamedMesh get(int number) throws IOException;
    }

    /** Part of the line of progress that says why a mesh was left out. */
    public static final String LEFT_OUT = ": left out, ";

    private final Path folder;
    private final Meshes meshes;
    private final DatasetSpec spec;
    private final Consumer<String> progress;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicReference<String> firstLeftOut = new AtomicReference<>();

    private DatasetWriter(Path folder, Meshes meshes, DatasetSpec spec, Consumer<String> progress) {
        this.folder = folder;
        this.meshes = meshes;
        this.spec = spec;
        this.progress = progress;
    }

    /**
     * Writes the objects and then the index. A mesh that can't be read or shows nothing is left out, with a line of
     * progress that says so.
     *
     * @param count number of meshes
     * @param progress gets a line an object, from any thread
     * @return objects in the data set
     */
    public static int write(
            Path folder, int count, Meshes meshes, DatasetSpec spec, int threads, Consumer<String> progress)
            throws IOException {
        Files.createDirectories(folder.resolve("objects"));
        Files.deleteIfExists(folder.resolve(DatasetIndex.FILE));
        var writer = new DatasetWriter(folder, meshes, spec, progress);
        var entries = writer.objects(count, threads);
        if (entries.isEmpty()) {
            throw new IOException("none of " + count + " meshes could be rendered; " + writer.firstLeftOut.get());
        }
        DatasetIndex.of(spec, entries).write(folder);
        return entries.size();
    }

    private List<DatasetIndex.Entry> objects(int count, int threads) throws IOException {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var results = new ArrayList<Future<Optional<DatasetIndex.Entry>>>();
            for (int number = 0; number < count; number++) {
                int mine = number;
                results.add(pool.submit(() -> object(mine, count)));
            }
            try {
                return collected(results);
            } finally {
                pool.shutdownNow();
            }
        }
    }

    private List<DatasetIndex.Entry> collected(List<Future<Optional<DatasetIndex.Entry>>> results) throws IOException {
        var entries = new ArrayList<DatasetIndex.Entry>();
        try {
            for (var result : results) {
                result.get().ifPresent(entries::add);
            }
            return entries;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(folder + ": writing was interrupted; write again to go on", e);
        } catch (ExecutionException e) {
            throw new IOException(folder + ": " + e.getCause().getMessage() + "; write again to go on", e.getCause());
        }
    }

    private Optional<DatasetIndex.Entry> object(int number, int count) throws IOException {
        NamedMesh object;
        try {
            object = meshes.get(number);
        } catch (IOException e) {
            return leftOut("mesh " + number, e);
        }
        String file = "objects/%06d.bin".formatted(number);
        try {
            String how = write(new ObjectFile(folder.resolve(file)), new ObjectRenderer(object, spec));
            progress.accept("%d/%d %s: %s".formatted(done.incrementAndGet(), count, object.name(), how));
        } catch (IllegalArgumentException e) {
            return leftOut(object.name(), e);
        }
        return Optional.of(new DatasetIndex.Entry(object.name(), object.category(), object.licence(), file));
    }

    private static String write(ObjectFile file, ObjectRenderer renderer) throws IOException {
        if (isDone(file, renderer)) {
            return "kept";
        }
        renderer.write(file);
        return "written";
    }

    private static boolean isDone(ObjectFile file, ObjectRenderer renderer) {
        try {
            return file.contents().fingerprint() == renderer.fingerprint();
        } catch (IOException e) {
            return false;
        }
    }

    private Optional<DatasetIndex.Entry> leftOut(String name, Exception why) {
        String line = name + LEFT_OUT + why.getMessage();
        firstLeftOut.compareAndSet(null, line);
        progress.accept(line);
        return Optional.empty();
    }
}

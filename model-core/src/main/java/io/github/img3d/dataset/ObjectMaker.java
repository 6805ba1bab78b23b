package io.github.img3d.dataset;

import io.github.img3d.dataset.DatasetProgress.Damaged;
import io.github.img3d.dataset.DatasetProgress.Kept;
import io.github.img3d.dataset.DatasetProgress.Skipped;
import io.github.img3d.dataset.DatasetProgress.Written;
import io.github.img3d.source.Fingerprint;
import io.github.img3d.source.MeshSource;
import io.github.img3d.source.NamedMesh;
import io.github.img3d.source.SplitRatios;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Maker of objects' files, used by several threads at once. It keeps a mesh's file where there is one, and renders the
 * others.
 */
final class ObjectMaker {

    /** The outcome for one mesh: an entry of the index, or the reason why there is none. */
    sealed interface Outcome {
        record Entered(DatasetIndex.Entry entry) implements Outcome {}

        record LeftOut(Skipped why) implements Outcome {}
    }

    private final MeshSource meshes;
    private final DatasetSpec spec;
    private final SplitRatios ratios;
    private final ObjectFolder objects;
    private final KnownSources sources;
    private final Consumer<DatasetProgress> listener;

    ObjectMaker(
            MeshSource meshes,
            DatasetSpec spec,
            SplitRatios ratios,
            ObjectFolder objects,
            KnownSources sources,
            Consumer<DatasetProgress> listener) {
        this.meshes = meshes;
        this.spec = spec;
        this.ratios = ratios;
        this.objects = objects;
        this.sources = sources;
        this.listener = listener;
    }

    /**
     * Makes or keeps the file of one mesh; leaves out a mesh that cannot be read or rendered.
     *
     * @throws IOException if the dataset's folder cannot be written
     */
    Outcome make(int number) throws IOException {
        var source = meshes.key(number).map(key -> KnownSources.source(key, spec));
        var done = source.flatMap(sources::fingerprint).flatMap(this::done);
        if (done.isPresent()) {
            return kept(done.get());
        }
        NamedMesh mesh;
        long fingerprint;
        try {
            mesh = meshes.mesh(number);
            fingerprint = fingerprint(mesh);
        } catch (IOException e) {
            return leftOut(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            return leftOut("mesh " + number + ": " + reason(e));
        }
        var outcome = make(mesh, fingerprint);
        if (source.isPresent() && outcome instanceof Outcome.Entered) {
            sources.remember(source.get(), fingerprint);
        }
        return outcome;
    }

    private Outcome make(NamedMesh mesh, long fingerprint) throws IOException {
        var done = done(fingerprint);
        if (done.isPresent()) {
            return kept(done.get());
        }
        try {
            new ObjectRenderer(mesh, spec).write(objects.file(fingerprint), fingerprint);
        } catch (RuntimeException e) { // whatever a mesh does to the renderer, the others are still made
            return leftOut(mesh.name() + ": " + reason(e));
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
                ratios.of(label.original(), spec.seed()),
                ObjectFolder.name(fingerprint)));
    }

    private Outcome leftOut(String reason) {
        var skipped = new Skipped(reason.lines().findFirst().orElse(""));
        tell(skipped);
        return new Outcome.LeftOut(skipped);
    }

    private static String reason(RuntimeException e) {
        String message = e.getMessage();
        return e instanceof IllegalArgumentException && message != null ? message : e.toString();
    }

    /** Returns the contents of the file of a fingerprint, if the file is there and intact. */
    private Optional<ObjectContents> done(long fingerprint) {
        if (!objects.has(fingerprint)) {
            return Optional.empty();
        }
        try {
            return Optional.of(objects.verified(fingerprint));
        } catch (IOException e) {
            tell(new Damaged(objects.file(fingerprint).file(), String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    /** Returns a fingerprint of everything that shapes an object's file. */
    private long fingerprint(NamedMesh mesh) throws IOException {
        var label = ObjectLabel.of(mesh);
        var object = new Fingerprint()
                .add(label.name())
                .add(label.original())
                .add(label.category())
                .add(label.licence())
                .add(mesh.mesh());
        return spec.addTo(object).add(RendererSignature.VALUE).value();
    }

    private synchronized void tell(DatasetProgress progress) {
        listener.accept(progress);
    }
}

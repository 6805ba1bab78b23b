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

/** Sees to it that a mesh's file is there, by several threads at once. */
final class ObjectMaker {

    /** What became of one mesh: an entry of the index, or why there is none. */
    sealed interface Outcome {
        record Entered(DatasetIndex.Entry entry) implements Outcome {}

        record LeftOut(Skipped why) implements Outcome {}
    }

    private final MeshSource meshes;
    private final DatasetSpec spec;
    private final SplitRatios shares;
    private final ObjectFolder objects;
    private final KnownSources sources;
    private final Consumer<DatasetProgress> listener;

    ObjectMaker(
            MeshSource meshes,
            DatasetSpec spec,
            SplitRatios shares,
            ObjectFolder objects,
            KnownSources sources,
            Consumer<DatasetProgress> listener) {
        this.meshes = meshes;
        this.spec = spec;
        this.shares = shares;
        this.objects = objects;
        this.sources = sources;
        this.listener = listener;
    }

    /** @throws IOException if the data set's folder cannot be written; a mesh that cannot be had is left out */
    Outcome make(int number) throws IOException {
        var source = meshes.key(number).map(this::source);
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
                shares.of(label.original(), spec.seed()),
                ObjectFolder.name(fingerprint)));
    }

    private Outcome leftOut(String reason) {
        var skipped = new Skipped(reason.lines().findFirst().orElse(""));
        tell(skipped);
        return new Outcome.LeftOut(skipped);
    }

    private static String reason(RuntimeException e) {
        return e instanceof IllegalArgumentException ? e.getMessage() : e.toString();
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

    private long source(String key) {
        return spec.addTo(new Fingerprint().add(key))
                .add(RendererSignature.VALUE)
                .add(Build.IDENTITY)
                .value();
    }

    private synchronized void tell(DatasetProgress progress) {
        listener.accept(progress);
    }
}

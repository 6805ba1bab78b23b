package io.github.img3d.pipeline;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.data.MeshSource;
import io.github.img3d.data.NamedMesh;
import io.github.img3d.data.ObjectKinds;
import io.github.img3d.data.Turntable;
import io.github.img3d.generator.Architecture;
import io.github.img3d.image.Picture;
import io.github.img3d.mesh.SurfaceSamples;
import io.github.img3d.metric.Scores;
import io.github.img3d.metric.SearchableCloud;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An object whose shape is known, and pictures of it.
 *
 * @param drawn as much of its surface as it takes to look whole
 * @param again scores of a second sample of its surface
 * @param exhibits pictures by kind of input; a kind is absent where there are none
 */
record Specimen(
        String name,
        String category,
        SearchableCloud truth,
        PointCloud drawn,
        Scores again,
        Map<Evaluation.Inputs, Exhibit> exhibits) {

    private static final int DRAWN_POINTS = 60_000;
    private static final int TRUTH_SEED = 11;
    private static final int AGAIN_SEED = 12;

    /** Of the picture that is changed: so that half its size still fills the network's. */
    private static final int CHANGED_SIDE = 2 * Architecture.PICTURE;

    /**
     * @param changed the picture that is changed to see whether the cloud stays; empty if there is none to be had
     */
    record Exhibit(List<Subject> subjects, Optional<Picture> changed) {}

    /** @throws IllegalArgumentException if the mesh has no surface or nothing of it can be seen */
    static Specimen of(
            NamedMesh object, List<Evaluation.Inputs> inputs, Preparation preparation, MeshSource source, int number) {
        var cloud = SurfaceSamples.uniform(object.mesh(), Evaluation.SURFACE_POINTS, TRUTH_SEED);
        var truth = SearchableCloud.of("truth of " + object.name(), cloud);
        var again = SurfaceSamples.uniform(object.mesh(), Evaluation.SURFACE_POINTS, AGAIN_SEED);
        var exhibits = new TreeMap<Evaluation.Inputs, Exhibit>();
        for (var kind : inputs) {
            exhibit(kind, object, preparation, source, number).ifPresent(exhibit -> exhibits.put(kind, exhibit));
        }
        return new Specimen(
                object.name(),
                ObjectKinds.of(object),
                truth,
                SurfaceSamples.uniform(object.mesh(), DRAWN_POINTS, TRUTH_SEED),
                Scores.of(SearchableCloud.of("second sample", again), truth),
                exhibits);
    }

    Specimen renamed(String other) {
        return new Specimen(other, category, truth, drawn, again, exhibits);
    }

    private static Optional<Exhibit> exhibit(
            Evaluation.Inputs kind, NamedMesh object, Preparation preparation, MeshSource source, int number) {
        return switch (kind) {
            case RENDERS -> Optional.of(renders(object));
            case ICONS -> icon(preparation, source, number);
        };
    }

    private static Exhibit renders(NamedMesh object) {
        var subjects = Turntable.pictures(object.mesh(), Architecture.PICTURE).stream()
                .map(Subject::ofFramed)
                .toList();
        return new Exhibit(subjects, Optional.of(Turntable.oblique(object.mesh(), CHANGED_SIDE)));
    }

    private static Optional<Exhibit> icon(Preparation preparation, MeshSource source, int number) {
        try {
            return source.picture(number)
                    .map(picture -> new Exhibit(List.of(Subject.of(picture, preparation)), Optional.of(picture)));
        } catch (IOException e) {
            return Optional.of(new Exhibit(List.of(Subject.unreadable(e.getMessage())), Optional.empty()));
        }
    }
}

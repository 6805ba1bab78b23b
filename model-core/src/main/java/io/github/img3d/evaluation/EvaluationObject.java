package io.github.img3d.evaluation;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.dataset.Turntable;
import io.github.img3d.generator.Architecture;
import io.github.img3d.image.Picture;
import io.github.img3d.inference.Preprocessing;
import io.github.img3d.mesh.SurfaceSamples;
import io.github.img3d.metric.Scores;
import io.github.img3d.metric.SearchableCloud;
import io.github.img3d.source.MeshSource;
import io.github.img3d.source.NamedMesh;
import io.github.img3d.source.ObjectKinds;
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
public record EvaluationObject(
        String name,
        String category,
        SearchableCloud truth,
        PointCloud drawn,
        Scores again,
        Map<Inputs, PictureSet> exhibits) {

    /**
     * Points that stand for a surface, of an object and of each shape of the baseline. More would bring what is measured
     * nearer to zero, by up to 0.0016 at twice as many, and figures that are to be compared must have the same.
     */
    public static final int SURFACE_POINTS = 8_192;

    private static final int DRAWN_POINTS = 60_000;
    private static final int TRUTH_SEED = 11;
    private static final int AGAIN_SEED = 12;

    /** Of the picture that is changed: so that half its size still fills the network's. */
    private static final int CHANGED_SIDE = 2 * Architecture.PICTURE;

    /**
     * @param changed the picture that is changed to see whether the cloud stays; empty if there is none to be had
     */
    record PictureSet(List<InputPicture> subjects, Optional<Picture> changed) {}

    /** @throws IllegalArgumentException if the mesh has no surface or nothing of it can be seen */
    static EvaluationObject of(
            NamedMesh object, List<Inputs> inputs, Preprocessing preparation, MeshSource source, int number) {
        var cloud = SurfaceSamples.uniform(object.mesh(), SURFACE_POINTS, TRUTH_SEED);
        var truth = SearchableCloud.of("truth of " + object.name(), cloud);
        var again = SurfaceSamples.uniform(object.mesh(), SURFACE_POINTS, AGAIN_SEED);
        var exhibits = new TreeMap<Inputs, PictureSet>();
        for (var kind : inputs) {
            exhibit(kind, object, preparation, source, number).ifPresent(exhibit -> exhibits.put(kind, exhibit));
        }
        return new EvaluationObject(
                object.name(),
                ObjectKinds.of(object),
                truth,
                SurfaceSamples.uniform(object.mesh(), DRAWN_POINTS, TRUTH_SEED),
                Scores.of(SearchableCloud.of("second sample", again), truth),
                exhibits);
    }

    EvaluationObject renamed(String other) {
        return new EvaluationObject(other, category, truth, drawn, again, exhibits);
    }

    private static Optional<PictureSet> exhibit(
            Inputs kind, NamedMesh object, Preprocessing preparation, MeshSource source, int number) {
        return switch (kind) {
            case RENDERS -> Optional.of(renders(object));
            case ICONS -> icon(preparation, source, number);
        };
    }

    private static PictureSet renders(NamedMesh object) {
        var subjects = Turntable.pictures(object.mesh(), Architecture.PICTURE).stream()
                .map(InputPicture::ofFramed)
                .toList();
        return new PictureSet(subjects, Optional.of(Turntable.oblique(object.mesh(), CHANGED_SIDE)));
    }

    private static Optional<PictureSet> icon(Preprocessing preparation, MeshSource source, int number) {
        try {
            return source.picture(number)
                    .map(picture ->
                            new PictureSet(List.of(InputPicture.of(picture, preparation)), Optional.of(picture)));
        } catch (IOException e) {
            return Optional.of(new PictureSet(List.of(InputPicture.unreadable(e.getMessage())), Optional.empty()));
        }
    }
}

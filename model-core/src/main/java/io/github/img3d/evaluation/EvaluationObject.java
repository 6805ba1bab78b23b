package io.github.img3d.evaluation;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.dataset.Symmetry;
import io.github.img3d.dataset.Turntable;
import io.github.img3d.image.Picture;
import io.github.img3d.inference.Preprocessing;
import io.github.img3d.mesh.SurfaceSamples;
import io.github.img3d.metric.Outline;
import io.github.img3d.metric.Scores;
import io.github.img3d.metric.SearchableCloud;
import io.github.img3d.raster.ColouredSamples;
import io.github.img3d.source.MeshSource;
import io.github.img3d.source.NamedMesh;
import io.github.img3d.source.ObjectKinds;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * An object of known shape, and pictures of it.
 *
 * @param truth a sample of its surface, {@link #SURFACE_POINTS} points in its unlit colours
 * @param drawn a sample of its surface that is dense enough to look whole
 * @param resampled scores of a second sample of its surface
 * @param symmetry number of turns about Z that take it to itself; 0 if any turn does
 * @param pictureSets pictures by kind of input; a kind without pictures is absent
 */
public record EvaluationObject(
        String name,
        String category,
        SearchableCloud truth,
        PointCloud drawn,
        Scores resampled,
        int symmetry,
        Map<InputKind, PictureSet> pictureSets) {

    /**
     * Number of points that stand for a surface, of an object and of each shape of the baseline. Twice as many would
     * bring the measured distances nearer to zero, by up to 0.0016, so figures are only comparable at the same number.
     */
    public static final int SURFACE_POINTS = 8_192;

    private static final int DRAWN_POINTS = 60_000;
    private static final int TRUTH_SEED = 11;
    private static final int RESAMPLED_SEED = 12;

    /** Side of the perturbed picture in sides of the network's: at half its size it still fills that. */
    private static final int ENLARGED = 2;

    /**
     * Pictures of one kind.
     *
     * @param pictures what the model is asked about, in their order
     * @param original the picture that is perturbed to see whether the cloud stays; empty if there is none
     */
    record PictureSet(List<InputPicture> pictures, Optional<Picture> original) {}

    /**
     * Samples and draws an object.
     *
     * @param number of the object in its source
     * @throws IllegalArgumentException if the mesh has no surface or nothing of it can be seen
     */
    static EvaluationObject of(
            NamedMesh object, List<InputKind> inputs, Preprocessing preprocessing, MeshSource source, int number) {
        var cloud = ColouredSamples.uniform(object.mesh(), SURFACE_POINTS, TRUTH_SEED);
        var truth = SearchableCloud.of("truth of " + object.name(), cloud);
        var resampled = SurfaceSamples.uniform(object.mesh(), SURFACE_POINTS, RESAMPLED_SEED);
        var pictureSets = new TreeMap<InputKind, PictureSet>();
        for (var kind : inputs) {
            pictureSet(kind, object, preprocessing, source, number).ifPresent(set -> pictureSets.put(kind, set));
        }
        return new EvaluationObject(
                object.name(),
                ObjectKinds.of(object),
                truth,
                SurfaceSamples.uniform(object.mesh(), DRAWN_POINTS, TRUTH_SEED),
                Scores.of(SearchableCloud.of("second sample", resampled), truth),
                Symmetry.of(object.mesh()).order(),
                pictureSets);
    }

    EvaluationObject renamed(String other) {
        return new EvaluationObject(other, category, truth, drawn, resampled, symmetry, pictureSets);
    }

    private static Optional<PictureSet> pictureSet(
            InputKind kind, NamedMesh object, Preprocessing preprocessing, MeshSource source, int number) {
        return switch (kind) {
            case RENDERS -> Optional.of(renders(object, preprocessing.side() * preprocessing.finest()));
            case ICONS -> icon(preprocessing, source, number);
        };
    }

    private static PictureSet renders(NamedMesh object, int side) {
        var shots = Turntable.shots(object.mesh(), side);
        var fine = side < Outline.SIDE ? Turntable.shots(object.mesh(), Outline.SIDE) : shots;
        var pictures = IntStream.range(0, shots.size())
                .mapToObj(k -> InputPicture.ofShot(shots.get(k).picture(), fine.get(k)))
                .toList();
        return new PictureSet(pictures, Optional.of(Turntable.oblique(object.mesh(), ENLARGED * side)));
    }

    private static Optional<PictureSet> icon(Preprocessing preprocessing, MeshSource source, int number) {
        try {
            return source.picture(number)
                    .map(picture ->
                            new PictureSet(List.of(InputPicture.of(picture, preprocessing)), Optional.of(picture)));
        } catch (IOException e) {
            var unreadable = InputPicture.unreadable(String.valueOf(e.getMessage()));
            return Optional.of(new PictureSet(List.of(unreadable), Optional.empty()));
        }
    }
}

package io.github.img3d.evaluation;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.geometry.Camera;
import io.github.img3d.metric.CameraError;
import io.github.img3d.metric.ColourDifferences;
import io.github.img3d.metric.Outline;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.DoubleStream;

/**
 * Scores of a cloud, or of a group of them, beside the picture that it was made from. Each is NaN where it was not
 * measured: the true camera is known of renders only, and a model may estimate no camera or no colours.
 *
 * @param outlineOfEstimatedCamera overlap of the picture's outline and the cloud's, drawn from the estimated camera; see
 *     {@link Outline#overlap}
 * @param outlineOfTrueCamera the same from the true camera
 * @param cameraError the angle between both cameras in degrees, see {@link CameraError}; of a group, the median over
 *     pictures
 * @param camerasAstray share of pictures whose {@code cameraError} is above 45°
 * @param colourError mean difference of colours, from 0 to 1; see {@link ColourDifferences}
 * @param colourErrorSeen the same over the points that the true camera sees, or the estimated one if there is no true one
 */
public record ViewScores(
        double outlineOfEstimatedCamera,
        double outlineOfTrueCamera,
        double cameraError,
        double camerasAstray,
        double colourError,
        double colourErrorSeen) {

    private static final double ASTRAY = 45;

    /** Scores of which none was measured. */
    static final ViewScores NONE =
            new ViewScores(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** Scores an answer, which may have no points. */
    static ViewScores of(Answer answer, InputPicture picture, EvaluationObject object) {
        var truth = picture.camera();
        double angle = both(
                answer.camera(),
                truth,
                (estimated, known) -> CameraError.degrees(estimated.pose(), known.pose(), object.symmetry()));
        var colours = colours(answer.cloud(), object);
        return new ViewScores(
                overlap(answer, answer.camera(), picture),
                overlap(answer, truth, picture),
                angle,
                astray(angle),
                colours.map(ColourDifferences::mean).orElse(Double.NaN),
                both(
                        colours,
                        truth.or(answer::camera),
                        (differences, camera) -> differences.mean(Outline.visible(answer.cloud(), camera))));
    }

    /** Returns the scores of a group: of the measured ones, the mean over an object's pictures, then over the objects. */
    static ViewScores of(List<ObjectScores> objects) {
        double[] angles =
                measured(ViewMeasure.CAMERA, pictures(objects)).sorted().toArray();
        return new ViewScores(
                mean(ViewMeasure.OUTLINE_ESTIMATED, objects),
                mean(ViewMeasure.OUTLINE_TRUE, objects),
                median(angles),
                Arrays.stream(angles).map(ViewScores::astray).average().orElse(Double.NaN),
                mean(ViewMeasure.COLOUR, objects),
                mean(ViewMeasure.COLOUR_SEEN, objects));
    }

    private static double astray(double angle) {
        return Double.isNaN(angle) ? Double.NaN : angle > ASTRAY ? 1 : 0;
    }

    private static Optional<ColourDifferences> colours(PointCloud cloud, EvaluationObject object) {
        return Optional.of(cloud)
                .filter(PointCloud::isColoured)
                .map(coloured -> ColourDifferences.of(coloured, object.truth()));
    }

    private static double overlap(Answer answer, Optional<Camera> camera, InputPicture picture) {
        return both(
                camera,
                picture.outline(),
                (from, outline) -> Outline.of(answer.cloud(), from).overlap(outline));
    }

    private static <A, B> double both(Optional<A> one, Optional<B> other, ToDoubleBiFunction<A, B> measure) {
        return one.flatMap(a -> other.map(b -> measure.applyAsDouble(a, b))).orElse(Double.NaN);
    }

    private static List<PictureScores> pictures(List<ObjectScores> objects) {
        return objects.stream().flatMap(object -> object.pictures().stream()).toList();
    }

    private static DoubleStream measured(ViewMeasure measure, List<PictureScores> pictures) {
        return pictures.stream()
                .mapToDouble(picture -> measure.of(picture.views()))
                .filter(Double::isFinite);
    }

    private static double mean(ViewMeasure measure, List<ObjectScores> objects) {
        return objects.stream()
                .map(object -> measured(measure, object.pictures()).average())
                .flatMapToDouble(OptionalDouble::stream)
                .average()
                .orElse(Double.NaN);
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}

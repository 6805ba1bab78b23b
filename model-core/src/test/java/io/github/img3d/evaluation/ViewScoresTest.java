package io.github.img3d.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.dataset.Turntable;
import io.github.img3d.geometry.Camera;
import io.github.img3d.mesh.TriangleMesh;
import io.github.img3d.metric.Outline;
import io.github.img3d.metric.Scores;
import io.github.img3d.metric.SearchableCloud;
import io.github.img3d.raster.ColouredSamples;
import io.github.img3d.raster.Meshes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViewScoresTest {

    private static final TriangleMesh CHAIR = Meshes.chair().normalised();
    private static final PointCloud SURFACE = ColouredSamples.uniform(CHAIR, 60_000, 2);

    private final InputPicture picture = render(21);
    private final Camera camera = picture.camera().orElseThrow();

    private static InputPicture render(int number) {
        var shot = Turntable.shots(CHAIR, Outline.SIDE).get(number);
        return InputPicture.ofShot(shot.picture(), shot);
    }

    private static EvaluationObject object(int symmetry) {
        var truth = SearchableCloud.of("truth", ColouredSamples.uniform(CHAIR, EvaluationObject.SURFACE_POINTS, 1));
        return new EvaluationObject("chair", "chairs", truth, SURFACE, Examples.scores(0), symmetry, Map.of());
    }

    /** Returns the scores of the surface itself, with the camera turned about Z. */
    private ViewScores turned(double degrees, int symmetry) {
        var pose = camera.pose();
        var turned = Camera.orbit(pose.azimuth() + Math.toRadians(degrees), pose.elevation(), 0, 1);
        var estimated = new Camera(turned.pose(), camera.projection(), camera.crop());
        return ViewScores.of(new Answer(SURFACE, Optional.of(estimated)), picture, object(symmetry));
    }

    @Test
    void theSurfaceItselfHasTheOutlineTheCameraAndTheColours() {
        var scores = turned(0, 1);

        assertThat(scores.outlineOfTrueCamera()).isGreaterThan(0.97);
        assertThat(scores.outlineOfEstimatedCamera()).isCloseTo(scores.outlineOfTrueCamera(), within(0.005));
        assertThat(scores.cameraError()).isCloseTo(0, within(1e-4));
        assertThat(scores.camerasAstray()).isZero();
        assertThat(scores.colourError()).isZero();
        assertThat(scores.colourErrorSeen()).isZero();
        assertThat(Scores.of(SURFACE, SURFACE).fScoreAt1Percent()).isOne();
    }

    @Test
    void aTurnedCameraIsOffByItsAngleAndSeesAnotherOutline() {
        var scores = turned(50, 1);

        assertThat(scores.cameraError()).isCloseTo(50, within(1e-6));
        assertThat(turned(120, 1).camerasAstray()).isOne();
        assertThat(scores.outlineOfTrueCamera()).isGreaterThan(0.97);
        assertThat(scores.outlineOfEstimatedCamera()).isLessThan(0.9);
    }

    @Test
    void aTurnThatTakesTheObjectToItselfIsNoError() {
        assertThat(turned(90, 4).cameraError()).isCloseTo(0, within(1e-4));
        assertThat(turned(33, 0).cameraError()).isCloseTo(0, within(1e-4));
    }

    @Test
    void wrongColoursDifferByTheirDifference() {
        byte[] colours = SURFACE.colours().clone();
        for (int i = 0; i < colours.length; i += 3) {
            colours[i] += 30;
        }

        var scores = score(new PointCloud(SURFACE.positions(), colours));

        assertThat(scores.colourError()).isCloseTo(30 / 765.0, within(1e-12));
        assertThat(scores.colourErrorSeen()).isCloseTo(30 / 765.0, within(1e-12));
    }

    @Test
    void coloursThatThePictureDoesNotShowCountOverAllOnly() {
        byte[] colours = SURFACE.colours().clone();
        var seen = Outline.visible(SURFACE, camera);
        for (int i = 0; i < colours.length; i++) {
            colours[i] = seen.get(i / 3) ? colours[i] : 0;
        }

        var scores = score(new PointCloud(SURFACE.positions(), colours));

        double hidden = 1 - seen.cardinality() / 60_000.0;
        assertThat(hidden).isBetween(0.3, 0.8);
        assertThat(scores.colourError()).isCloseTo(hidden * (204 + 128 + 77) / 765, within(1e-9));
        assertThat(scores.colourErrorSeen()).isZero();
    }

    @Test
    void aCloudWithoutColoursOrCameraIsNotMeasuredByThem() {
        var scores = score(new PointCloud(SURFACE.positions()));

        assertThat(scores.outlineOfEstimatedCamera()).isNaN();
        assertThat(scores.cameraError()).isNaN();
        assertThat(scores.camerasAstray()).isNaN();
        assertThat(scores.colourError()).isNaN();
        assertThat(scores.outlineOfTrueCamera()).isGreaterThan(0.97);
    }

    @Test
    void aMissingCloudHasNoOutline() {
        assertThat(ViewScores.of(Answer.NONE, picture, object(1)).outlineOfTrueCamera())
                .isZero();
    }

    @Test
    void aGroupHasTheMedianAngleAndTheShareAbove45Degrees() {
        var group = ViewScores.of(List.of(object(angle(4), angle(90), angle(6)), object(ViewScores.NONE, angle(10))));

        assertThat(group.cameraError()).isEqualTo(8);
        assertThat(group.camerasAstray()).isEqualTo(0.25);
    }

    @Test
    void aGroupHasTheMeanOverPicturesFirstAndOverObjectsThen() {
        var group = ViewScores.of(List.of(
                object(outline(0.2), outline(0.4), ViewScores.NONE), object(outline(0.9)), object(ViewScores.NONE)));

        assertThat(group.outlineOfTrueCamera()).isCloseTo(0.6, within(1e-12));
        assertThat(ViewScores.of(List.of(object(ViewScores.NONE)))).isEqualTo(ViewScores.NONE);
    }

    private ViewScores score(PointCloud cloud) {
        return ViewScores.of(new Answer(cloud, Optional.empty()), picture, object(1));
    }

    private static ViewScores angle(double degrees) {
        return new ViewScores(Double.NaN, Double.NaN, degrees, degrees > 45 ? 1 : 0, Double.NaN, Double.NaN);
    }

    private static ViewScores outline(double overlap) {
        return new ViewScores(Double.NaN, overlap, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    private static ObjectScores object(ViewScores... pictures) {
        return new ObjectScores(
                "",
                "",
                Arrays.stream(pictures)
                        .map(views -> new PictureScores(0, 1, "", Examples.scores(0.1), views))
                        .toList());
    }
}

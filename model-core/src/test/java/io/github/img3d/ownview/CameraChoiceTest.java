package io.github.img3d.ownview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.img3d.geometry.CameraCode;
import io.github.img3d.mesh.TriangleMesh;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CameraChoiceTest {

    private static final float[] NONE = {};

    @ParameterizedTest
    @ValueSource(ints = {-90, -40, 10, 77, 135, 200})
    void theCanonicalCloudTellsWhichOfTwoAnswersIsRight(double azimuth) {
        var truth = TrueView.of(Shapes.chair(), azimuth, 20);
        double[] two = bins(azimuth + 180, 0.6, azimuth, 0.4);

        var choice = choose(truth, two, truth.surface(4000).positions());

        assertThat(degreesOff(choice, azimuth)).isLessThan(4);
        assertThat(choice.certainty()).isGreaterThan(0.8);
    }

    @Test
    void withoutOneTheLikelierIsTakenAndDoubted() {
        var truth = TrueView.of(Shapes.chair(), 30, 20);
        double[] two = bins(30, 0.6, 120, 0.4);

        var choice = choose(truth, two, NONE);

        assertThat(degreesOff(choice, 30)).isLessThan(4);
        assertThat(choice.probability()).isBetween(0.55, 0.65);
        assertThat(choice.certainty()).isLessThan(0.9);
        assertThat(choice.certainty())
                .isLessThan(choose(truth, bins(30, 1, 0, 0), NONE).certainty() - 0.05);
    }

    @Test
    void aRoundTablesAzimuthDoesNotMatter() {
        var truth = TrueView.of(Shapes.roundTable(), 30, 20);
        double[] uniform = new double[CameraCode.BINS];
        Arrays.fill(uniform, 1.0 / CameraCode.BINS);

        assertThat(choose(truth, uniform, truth.surface(4000).positions()).certainty())
                .isGreaterThan(0.9);
        assertThat(choose(truth, uniform, NONE).certainty()).isGreaterThan(0.8);
    }

    @Test
    void aSquareStoolsQuarterTurnsDoNotMatter() {
        var truth = TrueView.of(Shapes.stool(), 30, 20);
        double[] four = new double[CameraCode.BINS];
        for (int turn = 0; turn < 4; turn++) {
            four[3 + 9 * turn] = 0.25;
        }

        var choice = choose(truth, four, truth.surface(4000).positions());

        assertThat(degreesOff(choice, 30) % 90).isLessThan(4);
        assertThat(choice.probability()).isBetween(0.2, 0.35);
        assertThat(choice.certainty()).isGreaterThan(0.8);
    }

    @Test
    void anAzimuthThatNothingSpeaksForIsDoubted() {
        var truth = TrueView.of(Shapes.chair(), 30, 20);
        double[] uniform = new double[CameraCode.BINS];
        Arrays.fill(uniform, 1.0 / CameraCode.BINS);

        assertThat(choose(truth, uniform, NONE).certainty()).isLessThan(0.7);
    }

    @Test
    void aSureNetworkIsOverruledByWhatDoesNotFit() {
        TriangleMesh chair = Shapes.chair();
        var truth = TrueView.of(chair, 30, 20);

        var choice = choose(truth, bins(120, 1, 0, 0), truth.surface(4000).positions());

        assertThat(degreesOff(choice, 30)).isLessThan(6);
    }

    private static CameraChoice choose(TrueView truth, double[] azimuths, float[] canonical) {
        var estimate = new CameraEstimate(azimuths, CameraCode.parameters(truth.camera(128), 128));
        var outline = Outline.of(truth.picture(128));
        var facing = new Projector(estimate.camera(0, 128));
        var rays = Rays.of(truth.view(64, 0.001), outline, facing.pixel());
        return CameraChoice.of(estimate, 128, RayPoints.of(rays, facing, 0.01), outline, facing, canonical);
    }

    /** Returns a distribution of two azimuths in degrees. */
    private static double[] bins(double one, double ofOne, double other, double ofOther) {
        double[] bins = new double[CameraCode.BINS];
        add(bins, one, ofOne);
        add(bins, other, ofOther);
        return bins;
    }

    private static void add(double[] bins, double degrees, double probability) {
        double place = (degrees + 720) % 360 / 10;
        int below = (int) place;
        bins[below % bins.length] += probability * (1 - (place - below));
        bins[(below + 1) % bins.length] += probability * (place - below);
    }

    private static double degreesOff(CameraChoice choice, double degrees) {
        return Math.abs(Math.IEEEremainder(Math.toDegrees(choice.azimuth()) - degrees, 360));
    }
}

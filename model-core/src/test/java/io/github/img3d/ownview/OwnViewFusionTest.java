package io.github.img3d.ownview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.furniture.Family;
import io.github.img3d.geometry.CameraCode;
import io.github.img3d.metric.Distances;
import io.github.img3d.metric.KdTree;
import java.util.SplittableRandom;
import org.ejml.data.DMatrix3;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OwnViewFusionTest {

    private static final PointCloud NOTHING = new PointCloud(new float[0]);

    @ParameterizedTest
    @EnumSource(Family.class)
    void theTruthThroughTheWholeChainIsTheObject(Family family) {
        var truth = TrueView.of(family.make(5, 2).mesh(), -50, 20);

        var fused = relief(truth, truth.view(64, 0.001), 128);

        assertThat(fused.way()).isEqualTo(Way.RELIEF);
        assertThat(distance(fused.cloud(), truth.surface(20_000))).isLessThan(0.012);
        assertThat(distance(truth.surface(20_000), fused.cloud())).isLessThan(0.02);
    }

    @ParameterizedTest
    @CsvSource({"0.005", "0.01", "0.02"})
    void noiseOfTheDepthsIsNotMadeWorse(double noise) {
        var truth = TrueView.of(Family.SEATS.make(5, 1).mesh(), -50, 20);
        var view = TrueView.noisy(truth.view(64, 0), noise, new SplittableRandom(3));

        var fused = relief(truth, view, 128);

        double without = distance(relief(truth, truth.view(64, 0.001), 128).cloud(), truth.surface(20_000));
        assertThat(distance(fused.cloud(), truth.surface(20_000))).isLessThan(without + noise);
    }

    /** Azimuth and elevation of the front, a side, the back and above. */
    @ParameterizedTest
    @CsvSource({"-90, 0", "0, 0", "90, 0", "-90, 90", "-90, 89.9"})
    void aStraightViewGivesTheSidesThatItSees(double azimuth, double elevation) {
        var truth = TrueView.of(Family.SEATS.make(5, 1).mesh(), azimuth, elevation);

        var fused = relief(truth, truth.view(64, 0.001), 128);

        assertThat(distance(fused.cloud(), truth.surface(20_000))).isLessThan(0.012);
        assertThat(distance(truth.surface(20_000), fused.cloud())).isLessThan(0.04);
    }

    @Test
    void seenFromTheEstimatedCameraTheOutlineIsThePictures() {
        var truth = TrueView.of(Family.SEATS.make(5, 3).mesh(), 200, 15);
        var picture = truth.picture(128);

        var fused = relief(truth, truth.view(64, 0.001), 128);

        var camera = fused.camera();
        for (int i = 0; i < fused.cloud().size(); i++) {
            float[] p = fused.cloud().positions();
            var seen = camera.project(new DMatrix3(p[3 * i], p[3 * i + 1], p[3 * i + 2]));
            boolean inside = false;
            for (int step = 0; step < 25; step++) {
                int column = (int) Math.rint(seen.a1) + step % 5 - 2;
                int row = (int) Math.rint(seen.a2) + step / 5 - 2;
                inside |= column >= 0 && column < 128 && row >= 0 && row < 128 && picture.alpha(column, row) >= 128;
            }
            assertThat(inside).isTrue();
        }
    }

    @Test
    void aKnownCameraIsFoundAgain() {
        var truth = TrueView.of(Family.SEATS.make(5, 1).mesh(), 33, 20);

        var fused = relief(truth, truth.view(64, 0.001), 128);

        assertThat(fused.camera().pose().azimuth()).isCloseTo(Math.toRadians(33), within(1e-3));
        assertThat(fused.certainty()).isGreaterThan(0.8);
    }

    /** Furniture that looks the same after a turn, of which a mean of all its azimuths would be flat. */
    @ParameterizedTest
    @CsvSource({"4", "36"})
    void whatLooksAlikeFromManySidesDoesNotCollapse(int symmetry) {
        var truth = TrueView.of(symmetry == 4 ? Shapes.stool() : Shapes.roundTable(), 20, 25);
        double[] azimuths = new double[CameraCode.BINS];
        for (int bin = 2; bin < azimuths.length; bin += CameraCode.BINS / symmetry) {
            azimuths[bin] = 1.0 / symmetry;
        }
        var estimate = new CameraEstimate(azimuths, CameraCode.parameters(truth.camera(128), 128));

        for (double known : new double[] {0, 1}) {
            var fused =
                    OwnViewFusion.of(truth.view(64, 0.001), estimate, truth.surface(6000), known, truth.picture(128));

            assertThat(fused.way()).isEqualTo(known == 0 ? Way.RELIEF : Way.UNION);
            assertThat(distance(fused.cloud(), truth.surface(20_000))).isLessThan(0.015);
            assertThat(distance(truth.surface(20_000), fused.cloud())).isLessThan(0.025);
        }
    }

    @Test
    void aThingOfUnknownKindIsARelief() {
        var truth = TrueView.of(Shapes.cornerSofa(), -60, 25);
        var wrong = TrueView.of(Shapes.chair(), 0, 0).surface(6000);

        var fused = OwnViewFusion.of(
                truth.view(64, 0.001), CameraEstimate.known(truth.camera(128), 128), wrong, 0.3, truth.picture(128));

        assertThat(fused.way()).isEqualTo(Way.RELIEF);
        assertThat(fused.symmetric()).isFalse();
        assertThat(fused.counts()).containsOnlyKeys(Part.NEAR, Part.FAR);
        assertThat(distance(fused.cloud(), truth.surface(20_000))).isLessThan(0.012);
    }

    /** The bound that a doubtful camera must keep: what the canonical cloud alone would score, and 0.005 more. */
    @ParameterizedTest
    @CsvSource({"0", "20", "45", "90", "180"})
    void aDoubtfulCameraIsNotWorseThanTheCanonicalCloudAlone(double off) {
        for (int number = 0; number < 3; number++) {
            var truth = TrueView.of(Family.SEATS.make(5, number).mesh(), -50, 20);
            var surface = truth.surface(20_000);
            var canonical = TrueView.of(Family.SEATS.make(5, number).mesh().scaled(1.08, 0.94, 1), -50, 20)
                    .surface(8000);
            double[] doubtful = new double[CameraCode.BINS];
            for (int bin = 0; bin < doubtful.length; bin++) {
                double d = Math.IEEEremainder(10 * bin + 50 - off, 360);
                doubtful[bin] = (0.5 * Math.exp(-d * d / 800) + 0.5 / 5) / (0.5 * 5 + 0.5 * 7.2);
            }
            var estimate = new CameraEstimate(doubtful, CameraCode.parameters(truth.camera(128), 128));
            var view = TrueView.noisy(truth.view(64, 0), 0.02, new SplittableRandom(number));

            var fused = OwnViewFusion.of(view, estimate, canonical, 1, truth.picture(128));

            double alone = distance(canonical, surface) + distance(surface, canonical);
            assertThat(distance(fused.cloud(), surface) + distance(surface, fused.cloud()))
                    .isLessThan(alone + 0.005);
        }
    }

    @Test
    void aSeenPointIsTrustedMoreThanAMirroredOne() {
        var truth = TrueView.of(Shapes.chair(), -90, 10);

        var fused = relief(truth, TrueView.noisy(truth.view(64, 0), 0.01, new SplittableRandom(1)), 128);

        assertThat(fused.symmetric()).isTrue();
        assertThat(fused.counts().get(Part.NEAR) + fused.counts().get(Part.FAR))
                .isGreaterThan(fused.counts().get(Part.MIRRORED));
    }

    @Test
    void unsureDepthsLeaveTheCanonicalCloud() {
        var truth = TrueView.of(Shapes.chair(), -60, 25);
        var canonical = truth.surface(6000);

        var fused = OwnViewFusion.of(
                truth.view(64, 0.2), CameraEstimate.known(truth.camera(128), 128), canonical, 1, truth.picture(128));

        assertThat(fused.way()).isEqualTo(Way.CANONICAL);
        assertThat(fused.cloud()).isSameAs(canonical);
    }

    @Test
    void soDoesAViewThatShowsNothing() {
        var truth = TrueView.of(Shapes.chair(), -60, 25);
        var canonical = truth.surface(6000);
        var view = OwnView.of(1, new float[4], new float[] {-9}, new float[3]);

        var fused =
                OwnViewFusion.of(view, CameraEstimate.known(truth.camera(128), 128), canonical, 1, truth.picture(128));

        assertThat(fused.way()).isEqualTo(Way.CANONICAL);
        assertThat(fused.cloud()).isSameAs(canonical);
        assertThat(fused.certainty()).isZero();
    }

    @Test
    void canonicalPointsFillInWhatIsHidden() {
        var truth = TrueView.of(Family.CABINETS.make(5, 1).mesh(), -90, 5);
        var surface = truth.surface(20_000);

        var relief = relief(truth, truth.view(64, 0.001), 128);
        var union = OwnViewFusion.of(
                truth.view(64, 0.001),
                CameraEstimate.known(truth.camera(128), 128),
                truth.surface(8000),
                1,
                truth.picture(128));

        assertThat(union.counts().get(Part.CANONICAL)).isGreaterThan(0);
        assertThat(distance(surface, union.cloud())).isLessThan(0.8 * distance(surface, relief.cloud()));
    }

    private static FusedView relief(TrueView truth, OwnView view, int side) {
        var estimate = CameraEstimate.known(truth.camera(side), side);
        return OwnViewFusion.of(view, estimate, NOTHING, 0, truth.picture(side));
    }

    private static double distance(PointCloud from, PointCloud to) {
        return Distances.of(from, KdTree.of(to)).mean();
    }
}

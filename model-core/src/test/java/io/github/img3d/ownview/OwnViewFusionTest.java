package io.github.img3d.ownview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.furniture.Family;
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

    private static FusedView relief(TrueView truth, OwnView view, int side) {
        var estimate = CameraEstimate.known(truth.camera(side), side);
        return OwnViewFusion.of(view, estimate, NOTHING, 0, truth.picture(side));
    }

    private static double distance(PointCloud from, PointCloud to) {
        return Distances.of(from, KdTree.of(to)).mean();
    }
}

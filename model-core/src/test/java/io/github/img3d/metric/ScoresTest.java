package io.github.img3d.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.img3d.cloud.PointCloud;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoresTest {

    @Test
    void aPerfectPredictionHasPerfectScores() {
        PointCloud cloud = Clouds.sphere(3000, 0.4, 1);

        assertThat(Scores.of(cloud, cloud)).isEqualTo(new Scores(0, 0, 1, 1, 0, 1, 1, 1, 1, 1));
    }

    /** The cubes' points are 1/16 apart, so that a smaller step leaves each nearest to its own image. */
    @Test
    void aCubeMovedAsideIsThatFarOffBothWays() {
        Scores scores = Scores.of(Clouds.cube(0.015625), Clouds.cube(0));

        assertThat(scores.shape()).isEqualTo(0.015625);
        assertThat(scores.coverage()).isEqualTo(0.015625);
        assertThat(scores.chamfer()).isEqualTo(0.03125);
        assertThat(scores.fScoreAt1Percent()).isZero();
        assertThat(scores.fScoreAt2Percent()).isOne();
        assertThat(scores.outliers()).isZero();
    }

    @Test
    void outliersAreFartherThanFivePercent() {
        PointCloud truth = Clouds.of(0, 0, 0);
        PointCloud predicted = Clouds.of(0, 0, 0, 0.049f, 0, 0, 0, 0.051f, 0, 0, 0, 0.3f);

        Scores scores = Scores.of(predicted, truth);

        assertThat(scores.outliers()).isEqualTo(0.5);
        assertThat(scores.shape()).isCloseTo(0.1, within(1e-8));
        assertThat(scores.coverage()).isZero();
    }

    @Test
    void fScoreIsTheHarmonicMeanOfBothShares() {
        PointCloud quarterOfTheTruth = Clouds.of(0, 0, 0);
        PointCloud truth = Clouds.of(0, 0, 0, 0.2f, 0, 0, 0.3f, 0, 0, 0.4f, 0, 0);

        assertThat(Scores.of(quarterOfTheTruth, truth).fScoreAt1Percent())
                .isCloseTo(2 * 1 * 0.25 / 1.25, within(1e-15));
    }

    @Test
    void sharesAreOfThePredictionAndOfTheTruth() {
        PointCloud predicted = Clouds.of(0, 0, 0, 0.2f, 0.015f, 0, 0, 0.5f, 0, 0, 0.6f, 0);
        PointCloud truth = Clouds.of(0, 0, 0, 0.2f, 0, 0, 0.3f, 0, 0);

        Scores scores = Scores.of(predicted, truth);

        assertThat(scores.precisionAt1Percent()).isEqualTo(1 / 4.0);
        assertThat(scores.recallAt1Percent()).isEqualTo(1 / 3.0);
        assertThat(scores.precisionAt2Percent()).isEqualTo(2 / 4.0);
        assertThat(scores.recallAt2Percent()).isEqualTo(2 / 3.0);
    }

    @Test
    void exchangingPredictionAndTruthExchangesTheDirections() {
        PointCloud a = Clouds.random(700, 2);
        PointCloud b = Clouds.sphere(1300, 0.3, 3);

        Scores there = Scores.of(a, b);
        Scores back = Scores.of(b, a);

        assertThat(back.shape()).isEqualTo(there.coverage());
        assertThat(back.coverage()).isEqualTo(there.shape());
        assertThat(back.chamfer()).isEqualTo(there.chamfer());
        assertThat(back.fScoreAt1Percent()).isEqualTo(there.fScoreAt1Percent());
        assertThat(back.fScoreAt2Percent()).isEqualTo(there.fScoreAt2Percent());
        assertThat(back.precisionAt1Percent()).isEqualTo(there.recallAt1Percent());
        assertThat(back.recallAt2Percent()).isEqualTo(there.precisionAt2Percent());
        assertThat(back.voxelOverlap()).isEqualTo(there.voxelOverlap());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void anyNumberOfThreadsGivesTheSameBytes(int threads) throws Exception {
        PointCloud predicted = Clouds.random(5003, 4);
        PointCloud truth = Clouds.sphere(4001, 0.4, 5);

        try (var pool = new ForkJoinPool(threads)) {
            Scores scores = pool.submit(() -> Scores.of(predicted, truth)).get();

            assertThat(scores).isEqualTo(Scores.of(predicted, truth));
        }
    }

    @Test
    void aRefusalNamesTheCloud() {
        PointCloud point = Clouds.of(0, 0, 0);

        assertThatThrownBy(() -> Scores.of(Clouds.of(), point))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the predicted cloud has no points, expected at least one");
        assertThatThrownBy(() -> Scores.of(point, Clouds.of(0, 0, Float.NaN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("point 0 of the true cloud is (0.0, 0.0, NaN), expected finite coordinates");
    }

    @Test
    void theMeanIsTakenOfEachMeasure() {
        var mean = Scores.mean(
                List.of(new Scores(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), new Scores(3, 4, 5, 6, 7, 8, 9, 10, 11, 12)));

        assertThat(mean).isEqualTo(new Scores(2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
    }

    @Test
    void noScoresHaveNoMean() {
        assertThatThrownBy(() -> Scores.mean(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no scores to take the mean of, expected at least one");
    }
}

package io.github.img3d.metric;

import io.github.img3d.cloud.PointCloud;
import java.util.Collection;
import java.util.function.ToDoubleFunction;

/**
 * Measures of how near a predicted cloud P is to the true one, T. Lengths are in object units.
 *
 * @param shape E(P→T), the mean distance from predicted points to the nearest true one; see {@link Distances#mean}.
 *     This is the measure of Lin, Kong and Lucey (2018), who print it times 100, as they do the next
 * @param coverage E(T→P), the mean distance from true points to the nearest predicted one
 * @param fScoreAt1Percent the F-score at a length of 0.01, 1 % of the diagonal of the true shape's bounding box: F =
 *     2·p·r / (p + r), where p is the share of predicted points within that length of a true one and r the share of
 *     true points within that length of a predicted one; 0 if both are (Knapitsch et al. 2017, Tatarchenko et al. 2019)
 * @param fScoreAt2Percent the F-score at a length of 0.02
 * @param outliers the share of predicted points farther than 0.05 from every true one
 * @param voxelOverlap intersection over union of the voxels of both surfaces at 32³; see {@link VoxelOverlap}
 * @param precisionAt1Percent the share p of {@code fScoreAt1Percent}
 * @param recallAt1Percent the share r of {@code fScoreAt1Percent}
 * @param precisionAt2Percent the share p of {@code fScoreAt2Percent}
 * @param recallAt2Percent the share r of {@code fScoreAt2Percent}
 */
public record Scores(
        double shape,
        double coverage,
        double fScoreAt1Percent,
        double fScoreAt2Percent,
        double outliers,
        double voxelOverlap,
        double precisionAt1Percent,
        double recallAt1Percent,
        double precisionAt2Percent,
        double recallAt2Percent) {

    private static final double OUTLIER_DISTANCE = 0.05;

    /**
     * Measures a prediction over all points of both clouds.
     *
     * @throws IllegalArgumentException if a cloud has no points, or a coordinate that is not finite
     */
    public static Scores of(PointCloud predicted, PointCloud truth) {
        return of(SearchableCloud.of("predicted cloud", predicted), SearchableCloud.of("true cloud", truth));
    }

    /** Measures a prediction, as {@link #of(PointCloud, PointCloud)} does, between clouds whose trees are built. */
    public static Scores of(SearchableCloud predicted, SearchableCloud truth) {
        var toTruth = Distances.of(predicted.cloud(), truth.tree());
        var toPrediction = Distances.of(truth.cloud(), predicted.tree());
        return new Scores(
                toTruth.mean(),
                toPrediction.mean(),
                fScore(toTruth, toPrediction, 0.01),
                fScore(toTruth, toPrediction, 0.02),
                toTruth.shareBeyond(OUTLIER_DISTANCE),
                VoxelOverlap.of(predicted.cloud(), truth.cloud()),
                toTruth.shareWithin(0.01),
                toPrediction.shareWithin(0.01),
                toTruth.shareWithin(0.02),
                toPrediction.shareWithin(0.02));
    }

    /**
     * Returns the mean of each measure.
     *
     * @throws IllegalArgumentException if there are no scores
     */
    public static Scores mean(Collection<Scores> scores) {
        return new Scores(
                mean(scores, Scores::shape),
                mean(scores, Scores::coverage),
                mean(scores, Scores::fScoreAt1Percent),
                mean(scores, Scores::fScoreAt2Percent),
                mean(scores, Scores::outliers),
                mean(scores, Scores::voxelOverlap),
                mean(scores, Scores::precisionAt1Percent),
                mean(scores, Scores::recallAt1Percent),
                mean(scores, Scores::precisionAt2Percent),
                mean(scores, Scores::recallAt2Percent));
    }

    private static double mean(Collection<Scores> scores, ToDoubleFunction<Scores> measure) {
        double sum = 0;
        for (Scores each : scores) {
            sum += measure.applyAsDouble(each);
        }
        if (scores.isEmpty()) {
            throw new IllegalArgumentException("no scores to take the mean of, expected at least one");
        }
        return sum / scores.size();
    }

    /** Returns the Chamfer distance E(P→T) + E(T→P), a sum of means of Euclidean, not squared, distances. */
    public double chamfer() {
        return shape + coverage;
    }

    private static double fScore(Distances toTruth, Distances toPrediction, double length) {
        double precision = toTruth.shareWithin(length);
        double recall = toPrediction.shareWithin(length);
        double sum = precision + recall;
        return sum == 0 ? 0 : 2 * precision * recall / sum;
    }
}

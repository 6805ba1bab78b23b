package io.github.img3d.metric;

import io.github.img3d.cloud.PointCloud;
import java.util.Collection;
import java.util.function.ToDoubleFunction;

/**
 * How near a predicted cloud P is to the true one, T, in several words. Lengths are in units of the object's frame.
 *
 * @param shape E(P→T), the mean distance of predicted points to the nearest true one; see {@link Distances#mean}. The
 *     measure of Lin, Kong and Lucey (2018), who print it times 100, as they do the next
 * @param coverage E(T→P), the mean distance of true points to the nearest predicted one
 * @param fScoreAt1Percent the F-score at a length of 0.01, 1 % of the diagonal of the true shape's bounding box:
 *     F = 2·p·r / (p + r), where p is the share of predicted points not farther than that from a true one, r the share
 *     of true points not farther than that from a predicted one; 0 where both are (Knapitsch et al. 2017, Tatarchenko
 *     et al. 2019)
 * @param fScoreAt2Percent the F-score at a length of 0.02
 * @param debris the share of predicted points farther than 0.05 from every true one
 * @param voxelOverlap intersection over union of the voxels of both surfaces at 32³; see {@link VoxelOverlap}
 */
public record Scores(
        double shape,
        double coverage,
        double fScoreAt1Percent,
        double fScoreAt2Percent,
        double debris,
        double voxelOverlap) {

    private static final double DEBRIS_LENGTH = 0.05;

    /**
     * Measures a prediction over all points of both clouds.
     *
     * @throws IllegalArgumentException if a cloud has no points, or a coordinate that is not finite
     */
    public static Scores of(PointCloud predicted, PointCloud truth) {
        return of(SearchableCloud.of("predicted cloud", predicted), SearchableCloud.of("true cloud", truth));
    }

    /** As {@link #of(PointCloud, PointCloud)}. */
    public static Scores of(SearchableCloud predicted, SearchableCloud truth) {
        var there = Distances.of(predicted.cloud(), truth.tree());
        var back = Distances.of(truth.cloud(), predicted.tree());
        return new Scores(
                there.mean(),
                back.mean(),
                fScore(there, back, 0.01),
                fScore(there, back, 0.02),
                there.shareBeyond(DEBRIS_LENGTH),
                VoxelOverlap.of(predicted.cloud(), truth.cloud()));
    }

    /**
     * The mean of each measure.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static Scores mean(Collection<Scores> scores) {
        return new Scores(
                mean(scores, Scores::shape),
                mean(scores, Scores::coverage),
                mean(scores, Scores::fScoreAt1Percent),
                mean(scores, Scores::fScoreAt2Percent),
                mean(scores, Scores::debris),
                mean(scores, Scores::voxelOverlap));
    }

    private static double mean(Collection<Scores> scores, ToDoubleFunction<Scores> measure) {
        double sum = 0;
        for (Scores each : scores) {
            sum += measure.applyAsDouble(each);
        }
        if (scores.isEmpty()) {
            throw new IllegalArgumentException("no scores to take the mean of, expected one at least");
        }
        return sum / scores.size();
    }

    /** E(P→T) + E(T→P), the Chamfer distance as a sum of means of Euclidean, not squared distances. */
    public double chamfer() {
        return shape + coverage;
    }

    private static double fScore(Distances there, Distances back, double length) {
        double precision = there.shareWithin(length);
        double recall = back.shareWithin(length);
        double sum = precision + recall;
        return sum == 0 ? 0 : 2 * precision * recall / sum;
    }
}

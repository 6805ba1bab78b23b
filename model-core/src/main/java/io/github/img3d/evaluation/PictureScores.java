package io.github.img3d.evaluation;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.metric.Scores;
import io.github.img3d.metric.SearchableCloud;

/**
 * A model's scores on one picture.
 *
 * @param number of the picture among its object's
 * @param points number of points of the predicted cloud; 0 without a cloud
 * @param failure why there is no cloud; empty if there is one
 * @param scores of the cloud; without a cloud, those of {@link #NOTHING}
 * @param views beside the picture
 */
public record PictureScores(int number, int points, String failure, Scores scores, ViewScores views) {

    /** The cloud that is scored in place of a missing one: a point in the middle of where the object should be. */
    static final PointCloud NOTHING = new PointCloud(new float[3]);

    /** Scores a predicted cloud. */
    static PictureScores of(int number, PointCloud cloud, SearchableCloud truth, ViewScores views) {
        var predicted = SearchableCloud.of("predicted cloud", cloud);
        return new PictureScores(number, cloud.size(), "", Scores.of(predicted, truth), views);
    }

    /** Scores a missing cloud, as {@link #NOTHING}. */
    static PictureScores failed(int number, String why, SearchableCloud truth, ViewScores views) {
        return new PictureScores(number, 0, why, Scores.of(SearchableCloud.of("no cloud", NOTHING), truth), views);
    }

    public boolean isFailure() {
        return points == 0;
    }
}

package io.github.img3d.evaluation;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.metric.Scores;
import io.github.img3d.metric.SearchableCloud;

/**
 * What a model made of one picture.
 *
 * @param number of the picture among its object's
 * @param points of the predicted cloud; 0 if there came none
 * @param failure why no cloud came of it; empty if one did
 * @param scores of the cloud; of {@link #NOTHING} if there came none
 */
public record PictureScores(int number, int points, String failure, Scores scores) {

    /** What is scored in place of a cloud that did not come: a point in the middle of where the object should be. */
    static final PointCloud NOTHING = new PointCloud(new float[3]);

    public static PictureScores of(int number, PointCloud cloud, SearchableCloud truth) {
        var predicted = SearchableCloud.of("predicted cloud", cloud);
        return new PictureScores(number, cloud.size(), "", Scores.of(predicted, truth));
    }

    public static PictureScores failed(int number, String why, SearchableCloud truth) {
        return new PictureScores(number, 0, why, Scores.of(SearchableCloud.of("no cloud", NOTHING), truth));
    }

    public boolean isFailure() {
        return points == 0;
    }
}

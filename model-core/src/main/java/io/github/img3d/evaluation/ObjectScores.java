package io.github.img3d.evaluation;

import io.github.img3d.metric.Scores;
import java.util.Comparator;
import java.util.List;

/**
 * A model's scores on one object's pictures.
 *
 * @param pictures in their order, at least one
 */
public record ObjectScores(String name, String category, List<PictureScores> pictures) {

    private static final Comparator<PictureScores> BY_CHAMFER =
            Comparator.comparingDouble(picture -> picture.scores().chamfer());

    public ObjectScores {
        pictures = List.copyOf(pictures);
    }

    /** Returns the mean over the pictures. */
    public Scores mean() {
        return Scores.mean(pictures.stream().map(PictureScores::scores).toList());
    }

    /** Returns the number of pictures without a cloud. */
    public int failures() {
        return (int) pictures.stream().filter(PictureScores::isFailure).count();
    }

    /** Returns the scores of the pictures with the worst and the best cloud, or one if they are the same. */
    public List<PictureScores> extremes() {
        var worst = pictures.stream().max(BY_CHAMFER).orElseThrow();
        var best = pictures.stream().min(BY_CHAMFER).orElseThrow();
        return worst.equals(best) ? List.of(worst) : List.of(worst, best);
    }
}

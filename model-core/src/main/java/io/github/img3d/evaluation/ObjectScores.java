package io.github.img3d.evaluation;

import io.github.img3d.metric.Scores;
import java.util.Comparator;
import java.util.List;

/**
 * What a model made of one object's pictures.
 *
 * @param pictures in their order, one at least
 */
public record ObjectScores(String name, String category, List<PictureScores> pictures) {

    private static final Comparator<PictureScores> BY_CHAMFER =
            Comparator.comparingDouble(picture -> picture.scores().chamfer());

    public ObjectScores {
        pictures = List.copyOf(pictures);
    }

    public Scores mean() {
        return Scores.mean(pictures.stream().map(PictureScores::scores).toList());
    }

    public int failures() {
        return (int) pictures.stream().filter(PictureScores::isFailure).count();
    }

    /** The picture of the worst and that of the best cloud; one if there is only one. */
    public List<PictureScores> extremes() {
        var worst = pictures.stream().max(BY_CHAMFER).orElseThrow();
        var best = pictures.stream().min(BY_CHAMFER).orElseThrow();
        return worst.equals(best) ? List.of(worst) : List.of(worst, best);
    }
}

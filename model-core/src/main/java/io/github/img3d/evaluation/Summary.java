package io.github.img3d.evaluation;

import io.github.img3d.metric.Scores;
import java.util.List;

/**
 * Several objects as one: the mean over each object's pictures, then over the objects.
 *
 * @param name of what they have in common
 * @param failures pictures of which no cloud came
 */
public record Summary(String name, int objects, int pictures, int failures, Scores mean) {

    static Summary of(String name, List<ObjectScores> objects) {
        return new Summary(
                name,
                objects.size(),
                objects.stream().mapToInt(object -> object.pictures().size()).sum(),
                objects.stream().mapToInt(ObjectScores::failures).sum(),
                Scores.mean(objects.stream().map(ObjectScores::mean).toList()));
    }

    /** {@code 12 objects, 288 pictures, 3 without a cloud}. */
    String size() {
        return counted(objects, "object") + ", " + counted(pictures, "picture") + ", " + failures + " without a cloud";
    }

    private static String counted(int count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }
}

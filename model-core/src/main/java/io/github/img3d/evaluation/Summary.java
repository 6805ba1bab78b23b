package io.github.img3d.evaluation;

import io.github.img3d.metric.Scores;
import java.util.List;

/**
 * A summary of several objects: the mean over each object's pictures, then over the objects.
 *
 * @param name of the group of objects
 * @param failures number of pictures without a cloud
 * @param views beside the pictures
 */
public record Summary(String name, int objects, int pictures, int failures, Scores mean, ViewScores views) {

    static Summary of(String name, List<ObjectScores> objects) {
        return new Summary(
                name,
                objects.size(),
                objects.stream().mapToInt(object -> object.pictures().size()).sum(),
                objects.stream().mapToInt(ObjectScores::failures).sum(),
                Scores.mean(objects.stream().map(ObjectScores::mean).toList()),
                ViewScores.of(objects));
    }

    /** Returns the counts, as in {@code 12 objects, 288 pictures, 3 without a cloud}. */
    String size() {
        return counted(objects, "object") + ", " + counted(pictures, "picture") + ", " + failures + " without a cloud";
    }

    private static String counted(int count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }
}

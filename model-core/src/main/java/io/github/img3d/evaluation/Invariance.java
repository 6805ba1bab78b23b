package io.github.img3d.evaluation;

import io.github.img3d.metric.Distances;
import io.github.img3d.metric.SearchableCloud;
import java.util.List;

/**
 * How far clouds moved when pictures underwent one kind of change: the mean of the distances both ways between the
 * cloud of the picture and that of the changed picture, in units of the object. Nothing moved is 0.
 *
 * @param change of which kind
 * @param pictures that gave a cloud before the change
 * @param failures how many of them gave none after it
 * @param mean over the others; NaN if there are none
 * @param worst of them
 */
public record Invariance(String change, int pictures, int failures, double mean, double worst) {

    /** @param distances a number for each picture; NaN for those of which no cloud came after the change */
    public static Invariance of(Perturbation change, List<Double> distances) {
        var moved =
                distances.stream().filter(Double::isFinite).mapToDouble(d -> d).toArray();
        double sum = 0;
        double worst = Double.NaN;
        for (double distance : moved) {
            sum += distance;
            worst = Double.isNaN(worst) ? distance : Math.max(worst, distance);
        }
        return new Invariance(
                change.title(), distances.size(), distances.size() - moved.length, sum / moved.length, worst);
    }

    /** The mean of the mean distances there and back. */
    public static double between(SearchableCloud one, SearchableCloud other) {
        return (Distances.of(one.cloud(), other.tree()).mean()
                        + Distances.of(other.cloud(), one.tree()).mean())
                / 2;
    }
}

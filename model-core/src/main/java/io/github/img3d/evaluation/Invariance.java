package io.github.img3d.evaluation;

import io.github.img3d.metric.Distances;
import io.github.img3d.metric.SearchableCloud;
import java.util.List;

/**
 * The distance by which clouds moved when pictures were perturbed in one way: the mean of the distances both ways
 * between the cloud of the picture and that of the perturbed picture, in object units. It is 0 if nothing moved.
 *
 * @param perturbation its title
 * @param pictures number of pictures that gave a cloud before the perturbation
 * @param failures number of those that gave none after it
 * @param mean over the others; NaN if there are none
 * @param worst of the others; NaN if there are none
 */
public record Invariance(String perturbation, int pictures, int failures, double mean, double worst) {

    /**
     * Summarises distances.
     *
     * @param distances one a picture; NaN if it gave no cloud after the perturbation
     */
    public static Invariance of(Perturbation perturbation, List<Double> distances) {
        var moved =
                distances.stream().filter(Double::isFinite).mapToDouble(d -> d).toArray();
        double sum = 0;
        double worst = Double.NaN;
        for (double distance : moved) {
            sum += distance;
            worst = Double.isNaN(worst) ? distance : Math.max(worst, distance);
        }
        return new Invariance(
                perturbation.title(), distances.size(), distances.size() - moved.length, sum / moved.length, worst);
    }

    /** Returns the mean of the mean distances there and back, in object units. */
    public static double between(SearchableCloud one, SearchableCloud other) {
        return (Distances.of(one.cloud(), other.tree()).mean()
                        + Distances.of(other.cloud(), one.tree()).mean())
                / 2;
    }
}

package io.github.img3d.train;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The losses of a stage's terms, unweighted.
 *
 * @param values by the terms' names, in their order
 */
record Losses(Map<String, Double> values) {

    Losses {
        values = new LinkedHashMap<>(values);
    }

    double of(String term) {
        return Objects.requireNonNull(values.get(term), term);
    }

    boolean isFinite() {
        return values.values().stream().allMatch(Double::isFinite);
    }

    /** Returns the sums, term by term, of two steps of one stage. */
    Losses plus(Losses other) {
        var sums = new LinkedHashMap<>(values);
        other.values.forEach((term, value) -> sums.merge(term, value, Double::sum));
        return new Losses(sums);
    }

    Losses dividedBy(int steps) {
        var means = new LinkedHashMap<String, Double>();
        values.forEach((term, value) -> means.put(term, value / steps));
        return new Losses(means);
    }
}

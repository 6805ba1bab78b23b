package io.github.img3d.evaluation;

import io.github.img3d.metric.Scores;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Scores of a guess that looks at no picture, or of one that looks at the truth.
 *
 * @param byObject scores against each object, by the object's name
 */
public record Baseline(String name, Map<String, Scores> byObject) {

    public Baseline {
        byObject = new LinkedHashMap<>(byObject);
    }

    /** A known shape, with its scores if it is taken for each object. */
    public record Shape(String name, Map<String, Scores> byObject) {

        Scores mean() {
            return Scores.mean(byObject.values());
        }
    }

    /**
     * Returns the baselines of known shapes: the one shape that fits all objects best, a random shape, and for each
     * object the shape that fits it best. The best shape is the one with the smallest {@link Scores#chamfer}.
     *
     * @param shapes at least one, each with scores against the same objects
     */
    public static List<Baseline> of(List<Shape> shapes) {
        var single = shapes.stream()
                .min(Comparator.comparingDouble(shape -> shape.mean().chamfer()))
                .orElseThrow();
        var random = new LinkedHashMap<String, Scores>();
        var oracle = new LinkedHashMap<String, Scores>();
        for (String object : single.byObject().keySet()) {
            var each =
                    shapes.stream().map(shape -> shape.byObject().get(object)).toList();
            random.put(object, Scores.mean(each));
            oracle.put(
                    object,
                    each.stream()
                            .min(Comparator.comparingDouble(Scores::chamfer))
                            .orElseThrow());
        }
        return List.of(
                new Baseline("best single training shape (" + single.name() + ")", single.byObject()),
                new Baseline("random training shape (of " + shapes.size() + ")", random),
                new Baseline("nearest training shape, picked with the truth in hand", oracle));
    }

    /** Returns the mean over some of the objects. */
    Scores over(Collection<String> objects) {
        return Scores.mean(objects.stream().map(byObject::get).toList());
    }
}

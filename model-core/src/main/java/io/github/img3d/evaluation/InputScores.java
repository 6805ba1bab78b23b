package io.github.img3d.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A model's scores on one kind of input.
 *
 * @param name of the kind, such as {@code renders}
 * @param objects in the order of their source, at least one
 * @param invariance how far clouds moved when pictures were perturbed
 */
public record InputScores(String name, List<ObjectScores> objects, List<Invariance> invariance) {

    public InputScores {
        objects = List.copyOf(objects);
        invariance = List.copyOf(invariance);
    }

    /** Returns a summary of all objects. */
    public Summary all() {
        return Summary.of("all", objects);
    }

    /** Returns the means in one line. */
    public String headline() {
        var all = all();
        return "%s: pred→true %s, true→pred %s, sum %s (%s)"
                .formatted(
                        name,
                        Measure.SHAPE.text(all.mean()),
                        Measure.COVERAGE.text(all.mean()),
                        Measure.CHAMFER.text(all.mean()),
                        all.size());
    }

    /** Returns a summary of each category, sorted by name. */
    public List<Summary> categories() {
        var byName = objects.stream()
                .collect(Collectors.groupingBy(ObjectScores::category, TreeMap::new, Collectors.toList()));
        return byName.entrySet().stream()
                .map(category -> Summary.of(category.getKey(), category.getValue()))
                .toList();
    }

    /** Returns the objects by falling {@link Scores#chamfer}. */
    public List<ObjectScores> worstFirst() {
        return objects.stream()
                .sorted(Comparator.comparingDouble(
                                (ObjectScores object) -> object.mean().chamfer())
                        .reversed())
                .toList();
    }
}

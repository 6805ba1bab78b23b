package io.github.img3d.evaluation;

import io.github.img3d.metric.Scores;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Tables of a report, for people. */
final class ScoreTables {

    private ScoreTables() {}

    /** Compares the model with the baselines, which cost nothing or know the truth. */
    static ReportTable comparison(InputScores input, List<Baseline> baselines) {
        var names = input.objects().stream().map(ObjectScores::name).toList();
        var rows = new ArrayList<List<String>>();
        rows.add(row(List.of("this model"), input.all().mean()));
        baselines.forEach(baseline -> rows.add(row(List.of(baseline.name()), baseline.over(names))));
        return new ReportTable(columns(List.of("")), rows);
    }

    static ReportTable categories(InputScores input) {
        return new ReportTable(
                columns(List.of("category", "objects", "without a cloud")),
                input.categories().stream()
                        .map(category -> row(
                                List.of(category.name(), "" + category.objects(), "" + category.failures()),
                                category.mean()))
                        .toList());
    }

    static ReportTable objects(InputScores input) {
        return new ReportTable(
                columns(List.of("object", "category", "without a cloud")),
                input.worstFirst().stream()
                        .map(object ->
                                row(List.of(object.name(), object.category(), "" + object.failures()), object.mean()))
                        .toList());
    }

    /** Compares clouds with the pictures that they were made from. */
    static ReportTable views(InputScores input) {
        var groups = new ArrayList<Summary>();
        groups.add(input.all());
        groups.addAll(input.categories());
        input.worstFirst().forEach(object -> groups.add(Summary.of(object.name(), List.of(object))));
        var titles = Stream.of(ViewMeasure.values()).map(ViewMeasure::title);
        return new ReportTable(
                Stream.concat(Stream.of("", "pictures"), titles).toList(),
                groups.stream().map(ScoreTables::views).toList());
    }

    private static List<String> views(Summary group) {
        var texts = Stream.of(ViewMeasure.values()).map(measure -> measure.text(group.views()));
        return Stream.concat(Stream.of(group.name(), "" + group.pictures()), texts)
                .toList();
    }

    static ReportTable invariance(InputScores input) {
        return new ReportTable(
                List.of("change", "pictures", "without a cloud", "mean distance", "worst"),
                input.invariance().stream()
                        .map(invariance -> List.of(
                                invariance.perturbation(),
                                "" + invariance.pictures(),
                                "" + invariance.failures(),
                                hundredths(invariance.mean()),
                                hundredths(invariance.worst())))
                        .toList());
    }

    private static String hundredths(double length) {
        return Double.isNaN(length) ? "" : String.format(Locale.ROOT, "%.2f", 100 * length);
    }

    private static List<String> columns(List<String> leading) {
        return Stream.concat(leading.stream(), Stream.of(Measure.values()).map(Measure::title))
                .toList();
    }

    private static List<String> row(List<String> leading, Scores scores) {
        return Stream.concat(leading.stream(), Stream.of(Measure.values()).map(measure -> measure.text(scores)))
                .toList();
    }
}

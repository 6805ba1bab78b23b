package io.github.img3d.evaluation;

import io.github.img3d.metric.Scores;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A report as comma-separated values, with lengths as measured. The column {@code level} says what a row is about: a
 * {@code picture}, an {@code object}, a {@code category}, {@code all}, or a {@code baseline}.
 */
record CsvReport(EvaluationReport report) {

    @Override
    public String toString() {
        var lines = new ArrayList<String>();
        lines.add("inputs,level,name,category,picture,pictures,failures,"
                + Stream.concat(
                                Stream.of(Measure.values()).map(Measure::key),
                                Stream.of(ViewMeasure.values()).map(ViewMeasure::key))
                        .collect(Collectors.joining(",")));
        report.inputs().forEach(input -> section(input, lines));
        return String.join("\n", lines) + "\n";
    }

    private void section(InputScores input, List<String> lines) {
        lines.add(line(input, "all", input.all()));
        input.categories().forEach(category -> lines.add(line(input, "category", category)));
        var names = input.objects().stream().map(ObjectScores::name).toList();
        for (var baseline : report.baselines()) {
            lines.add(line(
                    List.of(input.name(), "baseline", baseline.name(), "", "", "", ""),
                    baseline.over(names),
                    ViewScores.NONE));
        }
        for (var object : input.objects()) {
            var summary = Summary.of(object.name(), List.of(object));
            lines.add(line(
                    List.of(
                            input.name(),
                            "object",
                            object.name(),
                            object.category(),
                            "",
                            "" + summary.pictures(),
                            "" + summary.failures()),
                    summary.mean(),
                    summary.views()));
            object.pictures().forEach(picture -> lines.add(line(input, object, picture)));
        }
    }

    private static String line(InputScores input, String level, Summary summary) {
        return line(
                List.of(input.name(), level, summary.name(), "", "", "" + summary.pictures(), "" + summary.failures()),
                summary.mean(),
                summary.views());
    }

    private static String line(InputScores input, ObjectScores object, PictureScores picture) {
        return line(
                List.of(
                        input.name(),
                        "picture",
                        object.name(),
                        object.category(),
                        "" + picture.number(),
                        "1",
                        picture.isFailure() ? "1" : "0"),
                picture.scores(),
                picture.views());
    }

    private static String line(List<String> leading, Scores scores, ViewScores views) {
        return Stream.of(
                        leading.stream().map(CsvReport::quoted),
                        Stream.of(Measure.values()).map(measure -> number(measure.of(scores))),
                        Stream.of(ViewMeasure.values()).map(measure -> number(measure.of(views))))
                .flatMap(cells -> cells)
                .collect(Collectors.joining(","));
    }

    /** Returns nothing in place of a number that was not measured. */
    private static String number(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.6f", value);
    }

    private static String quoted(String text) {
        return text.matches("[^,\"\r\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}

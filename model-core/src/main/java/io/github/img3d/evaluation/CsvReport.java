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
                + Stream.of(Measure.values()).map(Measure::key).collect(Collectors.joining(",")));
        report.inputs().forEach(input -> section(input, lines));
        return String.join("\n", lines) + "\n";
    }

    private void section(InputScores input, List<String> lines) {
        lines.add(line(input, "all", input.all()));
        input.categories().forEach(category -> lines.add(line(input, "category", category)));
        var names = input.objects().stream().map(ObjectScores::name).toList();
        for (var baseline : report.baselines()) {
            lines.add(line(List.of(input.name(), "baseline", baseline.name(), "", "", "", ""), baseline.over(names)));
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
                    summary.mean()));
            object.pictures().forEach(picture -> lines.add(line(input, object, picture)));
        }
    }

    private static String line(InputScores input, String level, Summary summary) {
        return line(
                List.of(input.name(), level, summary.name(), "", "", "" + summary.pictures(), "" + summary.failures()),
                summary.mean());
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
                picture.scores());
    }

    private static String line(List<String> leading, Scores scores) {
        return Stream.concat(
                        leading.stream().map(CsvReport::quoted),
                        Stream.of(Measure.values())
                                .map(measure -> String.format(Locale.ROOT, "%.6f", measure.of(scores))))
                .collect(Collectors.joining(","));
    }

    private static String quoted(String text) {
        return text.matches("[^,\"\r\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}

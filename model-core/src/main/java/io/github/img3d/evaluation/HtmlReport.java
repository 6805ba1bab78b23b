package io.github.img3d.evaluation;

import io.github.img3d.figure.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A report as one page that needs nothing but the pictures beside it. */
record HtmlReport(EvaluationReport report) {

    /** Number of the worst and of the best objects that are shown at the top. */
    private static final int EXTREMES = 3;

    @Override
    public String toString() {
        var parts = new ArrayList<String>();
        report.inputs().forEach(input -> parts.add(headline(input)));
        parts.add(
                "<p><a href=\"" + ReportFiles.SIDE_BY_SIDE + "\">Each cloud beside its picture</a>, best first</p>\n");
        report.inputs().forEach(input -> parts.add(extremes(input)));
        report.inputs().forEach(input -> parts.add(section(input)));
        parts.add(leftOut());
        parts.add("<p class=\"legend\">" + Html.escaped(Legend.of(report)) + "</p>\n");
        return Html.page(report.model() + " on " + report.data(), String.join("", parts));
    }

    private static String headline(InputScores input) {
        return "<p class=\"headline\">" + Html.escaped(input.headline()) + "</p>\n";
    }

    private static String extremes(InputScores input) {
        var worst = input.worstFirst();
        return "<h2>%s: worst and best</h2>\n<div class=\"pairs\">\n<div>\n%s</div>\n<div>\n%s</div>\n</div>\n"
                .formatted(
                        Html.escaped(input.name()),
                        figures(input, worst, List::getFirst),
                        figures(input, worst.reversed(), List::getLast));
    }

    /** Returns figures of the first few objects, each by one of its extremes. */
    private static String figures(
            InputScores input, List<ObjectScores> objects, Function<List<PictureScores>, PictureScores> which) {
        return objects.stream()
                .limit(Math.min(EXTREMES, Math.ceilDiv(objects.size(), 2)))
                .map(object -> figure(input, object, which.apply(object.extremes())))
                .collect(Collectors.joining());
    }

    private String section(InputScores input) {
        var parts = new ArrayList<String>();
        parts.add("<h2>" + Html.escaped(input.name() + ": " + input.all().size()) + "</h2>\n");
        parts.add(ScoreTables.comparison(input, report.baselines()).html());
        parts.add(ScoreTables.categories(input).html());
        if (!input.invariance().isEmpty()) {
            parts.add("<p>" + Html.escaped(Legend.INVARIANCE) + "</p>\n");
            parts.add(ScoreTables.invariance(input).html());
        }
        parts.add(ScoreTables.objects(input).html());
        parts.add("<p>" + Html.escaped(Legend.VIEWS) + "</p>\n");
        parts.add(ScoreTables.views(input).html());
        parts.add("<h3>Each object, worst first: its worst picture and its best</h3>\n<div class=\"pairs\">\n");
        for (var object : input.worstFirst()) {
            parts.add("<div>\n");
            object.extremes().forEach(picture -> parts.add(figure(input, object, picture)));
            parts.add("</div>\n");
        }
        parts.add("</div>\n");
        return String.join("", parts);
    }

    private static String figure(InputScores input, ObjectScores object, PictureScores picture) {
        var files = Illustration.of(input.name(), input.objects().indexOf(object), picture.number());
        return """
            <figure>
            <figcaption><b>%s</b> %s</figcaption>
            <div class="strip"><div><img src="%s" alt="the picture"><p>truth above,<br>prediction below</p></div>
            <img src="%s" alt="true cloud above, predicted cloud below, from the %s"></div>
            </figure>
            """.formatted(
                        Html.escaped(object.name()),
                        Html.escaped(caption(object, picture)),
                        files.picture(),
                        files.clouds(),
                        String.join(", ", Comparison.COLUMNS));
    }

    private static String caption(ObjectScores object, PictureScores picture) {
        String which = object.pictures().size() == 1 ? "" : ", picture " + picture.number();
        String scores = "%s / %s, F 2 %% %s, outliers %s"
                .formatted(
                        Measure.SHAPE.text(picture.scores()),
                        Measure.COVERAGE.text(picture.scores()),
                        Measure.F_SCORE_2.text(picture.scores()),
                        Measure.OUTLIERS.text(picture.scores()));
        return object.category() + which + ": " + (picture.isFailure() ? "no cloud: " + picture.failure() : scores);
    }

    private String leftOut() {
        if (report.leftOut().isEmpty()) {
            return "";
        }
        return report.leftOut().stream()
                .map(line -> "<li>" + Html.escaped(line) + "</li>\n")
                .collect(Collectors.joining("", "<h2>Left out</h2>\n<ul>\n", "</ul>\n"));
    }
}

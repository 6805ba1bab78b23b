package io.github.img3d.evaluation;

import io.github.img3d.figure.SideBySide;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A page that shows each cloud beside its picture, from the best to the worst. */
record SideBySidePage(EvaluationReport report) {

    private static final String LEGEND = "Each row: " + String.join(", ", SideBySide.COLUMNS)
            + ". The camera is the one that the model estimates, else the true one; without either, the result is seen"
            + " obliquely from its front. Outlines: grey is in both, red is missing from the result, blue is too much.";

    /** A picture with its object. */
    private record Row(int number, ObjectScores object, PictureScores picture) {

        double sum() {
            return picture.scores().chamfer();
        }
    }

    @Override
    public String toString() {
        String title = report.model() + " on " + report.data() + ", side by side";
        String sections = report.inputs().stream().map(SideBySidePage::section).collect(Collectors.joining());
        return Html.page(title, "<p class=\"legend\">" + Html.escaped(LEGEND) + "</p>\n" + sections);
    }

    private static String section(InputScores input) {
        return rows(input).stream()
                .sorted(Comparator.comparingDouble(Row::sum))
                .map(row -> figure(input, row))
                .collect(Collectors.joining(
                        "",
                        "<h2>" + Html.escaped(input.name() + ", best first") + "</h2>\n<div class=\"pairs\">\n",
                        "</div>\n"));
    }

    private static List<Row> rows(InputScores input) {
        return IntStream.range(0, input.objects().size())
                .boxed()
                .flatMap(number -> {
                    var object = input.objects().get(number);
                    return object.pictures().stream().map(picture -> new Row(number, object, picture));
                })
                .toList();
    }

    private static String figure(InputScores input, Row row) {
        return """
            <figure>
            <figcaption><b>%s</b> %s</figcaption>
            <img class="row" src="%s" alt="%s" loading="lazy">
            </figure>
            """.formatted(
                Html.escaped(row.object().name()),
                Html.escaped(caption(row)),
                Illustration.of(input.name(), row.number(), row.picture().number())
                        .sideBySide(),
                String.join(", ", SideBySide.COLUMNS));
    }

    private static String caption(Row row) {
        var picture = row.picture();
        String which = row.object().pictures().size() == 1 ? "" : "picture " + picture.number() + ": ";
        if (picture.isFailure()) {
            return which + "no cloud: " + picture.failure();
        }
        return which
                + "sum %s, F 1 %% %s, outline IoU %s (estimated camera) %s (true camera), camera error %s"
                        .formatted(
                                Measure.CHAMFER.text(picture.scores()),
                                Measure.F_SCORE_1.text(picture.scores()),
                                ViewMeasure.OUTLINE_ESTIMATED.text(picture.views()),
                                ViewMeasure.OUTLINE_TRUE.text(picture.views()),
                                ViewMeasure.CAMERA.text(picture.views()));
    }
}

package io.github.img3d.evaluation;

import java.util.ArrayList;
import java.util.List;

/** A report as Markdown. */
record MarkdownReport(EvaluationReport report) {

    @Override
    public String toString() {
        var parts = new ArrayList<String>();
        parts.add("# " + report.model() + " on " + report.data() + "\n");
        parts.add(Legend.of(report) + "\n");
        report.inputs().forEach(input -> parts.addAll(section(input)));
        if (!report.leftOut().isEmpty()) {
            parts.add("## Left out\n");
            parts.add("- " + String.join("\n- ", report.leftOut()) + "\n");
        }
        return String.join("\n", parts);
    }

    private List<String> section(InputScores input) {
        var parts = new ArrayList<String>();
        parts.add("## " + input.name() + ": " + input.all().size() + "\n");
        parts.add(ScoreTables.comparison(input, report.baselines()).markdown());
        parts.add(ScoreTables.categories(input).markdown());
        parts.add(ScoreTables.objects(input).markdown());
        parts.add(Legend.VIEWS + "\n");
        parts.add(ScoreTables.views(input).markdown());
        if (!input.invariance().isEmpty()) {
            parts.add(Legend.INVARIANCE + "\n");
            parts.add(ScoreTables.invariance(input).markdown());
        }
        return parts;
    }
}

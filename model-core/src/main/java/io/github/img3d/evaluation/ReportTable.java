package io.github.img3d.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A table of text, the first column aligned left, all others, which are numbers, right. */
record ReportTable(List<String> columns, List<List<String>> rows) {

    ReportTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    String markdown() {
        var lines = new ArrayList<String>();
        lines.add(markdown(columns));
        lines.add("|---" + String.join("", Collections.nCopies(columns.size() - 1, "|--:")) + "|");
        rows.forEach(row -> lines.add(markdown(row)));
        return String.join("\n", lines) + "\n";
    }

    String html() {
        String body = rows.stream().map(row -> html("td", row)).collect(Collectors.joining("\n"));
        return "<table>\n<thead>" + html("th", columns) + "</thead>\n<tbody>\n" + body + "\n</tbody>\n</table>\n";
    }

    private static String markdown(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String html(String tag, List<String> cells) {
        return cells.stream()
                .map(cell -> "<" + tag + ">" + Html.escaped(cell) + "</" + tag + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }
}

package io.github.img3d.maven.files;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** A table with a header; a cell that holds commas is quoted. */
public record CsvTable(File file, List<String> header, List<List<String>> rows) {

    private static final String COMMA_OUTSIDE_QUOTES = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

    /** Requires as many cells in each row as the header has. */
    public static CsvTable read(File file) throws IOException {
        var lines =
                Files.readAllLines(file.toPath()).stream().map(CsvTable::cells).toList();
        var check = new Check(file);
        check.that(!lines.isEmpty(), "empty, expected a header");
        for (var line : lines) {
            check.that(line.size() == lines.get(0).size(), "the row %s does not fit the header %s", line, lines.get(0));
        }
        return new CsvTable(file, lines.get(0), lines.subList(1, lines.size()));
    }

    private static List<String> cells(String line) {
        return List.of(line.split(COMMA_OUTSIDE_QUOTES, -1)).stream()
                .map(cell -> cell.replaceAll("^\"|\"$", "").replace("\"\"", "\""))
                .toList();
    }

    public List<String> column(String name) {
        int at = header.indexOf(name);
        new Check(file).that(at >= 0, "no column %s, there are %s", name, header);
        return rows.stream().map(row -> row.get(at)).toList();
    }

    /** Requires a column of finite numbers. */
    public List<Double> numbers(String name) {
        var numbers = new ArrayList<Double>();
        for (String cell : column(name)) {
            new Check(file)
                    .that(cell.matches("-?\\d+(\\.\\d+)?(e[-+]?\\d+)?"), "'%s' in %s, expected a number", cell, name);
            numbers.add(Double.valueOf(cell));
        }
        return numbers;
    }
}

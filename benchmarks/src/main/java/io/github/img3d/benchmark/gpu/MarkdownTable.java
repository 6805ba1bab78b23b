package io.github.img3d.benchmark.gpu;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table that prints as Markdown. */
record MarkdownTable(List<String> header, List<List<String>> rows) {

    @Override
    public String toString() {
        var rule = Collections.nCopies(header.size(), "---");
        return Stream.concat(Stream.of(header, rule), rows.stream())
                .map(cells -> "| " + String.join(" | ", cells) + " |\n")
                .collect(Collectors.joining());
    }
}

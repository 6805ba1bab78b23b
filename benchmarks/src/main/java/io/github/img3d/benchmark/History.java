package io.github.img3d.benchmark;

import static java.nio.file.StandardOpenOption.APPEND;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * The results of past runs, in CSV: {@code date,commit,cpu,measure,ours,peer,ratio}. A run appends all its rows at its
 * end, so that one that fails leaves none.
 *
 * @param commit the sources that were measured
 */
record History(Path file, LocalDate date, String commit, String cpu) {

    /** The file in the benchmarks' folder. */
    static final Path FILE = Path.of("history.csv");

    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    /** Returns a history of today's runs of {@code commit} on this machine. */
    static History of(String commit) throws IOException {
        return new History(FILE, LocalDate.now(), commit, cpu(Files.readAllLines(CPU_INFO)));
    }

    /** Returns the model's name from Linux's description of a processor, or {@code unknown}. */
    static String cpu(List<String> description) {
        return description.stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }

    void append(List<Report.Row> rows) throws IOException {
        var lines = rows.stream().map(this::line).toList();
        Files.write(file, lines, APPEND);
    }

    private String line(Report.Row row) {
        return String.join(
                ",",
                date.toString(),
                commit,
                cpu.replace(',', ' '),
                row.measure(),
                row.ours(),
                row.peer().orElse(""),
                row.ratio().orElse(""));
    }
}

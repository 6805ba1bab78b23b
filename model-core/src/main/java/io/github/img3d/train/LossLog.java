package io.github.img3d.train;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.img3d.io.archive.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The losses of a training as CSV, a line every few steps; it holds no times, so that a resumed run's is the same.
 *
 * @param terms the columns behind step, stage and learning rate; empty where a stage has no such term
 */
record LossLog(Path file, List<String> terms) {

    private static final String STEP = "step";
    private static final String STAGE = "stage";
    private static final String LEARNING_RATE = "learning_rate";

    /** A log with a column for each term of the stages. */
    static LossLog of(Path file, List<Stage> stages) {
        return new LossLog(
                file,
                stages.stream()
                        .flatMap(stage -> stage.terms().stream())
                        .map(term -> term.name())
                        .distinct()
                        .toList());
    }

    /**
     * Drops what was logged after {@code step}, which will be done again, and lines that are no entries. A log whose columns
     * are others, or in another order, gets these.
     */
    void rewindTo(long step) throws IOException {
        List<String> old = Files.exists(file) ? Files.readAllLines(file) : List.of();
        var lines = new ArrayList<String>();
        lines.add(String.join(",", columns()));
        for (String line : old.subList(Math.min(1, old.size()), old.size())) {
            if (line.matches("\\d+,.*") && Long.parseLong(line.substring(0, line.indexOf(','))) <= step) {
                lines.add(line(entry(old.getFirst(), line)));
            }
        }
        String text = lines.stream().collect(Collectors.joining("\n", "", "\n"));
        AtomicFile.write(file, out -> out.write(text.getBytes(UTF_8)));
    }

    private List<String> columns() {
        return Stream.concat(Stream.of(STEP, STAGE, LEARNING_RATE), terms.stream())
                .toList();
    }

    private static Map<String, String> entry(String header, String line) {
        String[] names = header.split(",");
        String[] values = line.split(",");
        var entry = new HashMap<String, String>();
        for (int i = 0; i < Math.min(names.length, values.length); i++) {
            entry.put(names[i], values[i]);
        }
        return entry;
    }

    private String line(Map<String, String> entry) {
        return columns().stream().map(column -> entry.getOrDefault(column, "")).collect(Collectors.joining(","));
    }

    void add(long step, Stage stage, Losses mean, double learningRate) throws IOException {
        var entry = new HashMap<String, String>();
        mean.values().forEach((term, loss) -> entry.put(term, String.format(Locale.ROOT, "%.4f", loss)));
        entry.put(STEP, Long.toString(step));
        entry.put(STAGE, stage.name());
        entry.put(LEARNING_RATE, String.format(Locale.ROOT, "%.3e", learningRate));
        Files.writeString(file, line(entry) + "\n", StandardOpenOption.APPEND);
    }
}

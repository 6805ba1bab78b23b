package io.github.img3d.train;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.img3d.io.archive.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The losses of a training as CSV, a line every few steps; it holds no times, so that a resumed run's is the same. */
record LossLog(Path file) {

    private static final String HEADER = "step,stage,mask,distance,learning_rate,colour,surface";

    /** Drops what was logged after {@code step}, which will be done again, and lines that are no entries. */
    void rewindTo(long step) throws IOException {
        List<String> kept = Files.exists(file)
                ? Files.readAllLines(file).stream()
                        .skip(1)
                        .filter(line ->
                                line.matches("\\d+,.*") && Long.parseLong(line.substring(0, line.indexOf(','))) <= step)
                        .toList()
                : List.of();
        String text = Stream.concat(Stream.of(HEADER), kept.stream()).collect(Collectors.joining("\n", "", "\n"));
        AtomicFile.write(file, out -> out.write(text.getBytes(UTF_8)));
    }

    void add(long step, Stage stage, TrainingStep.Loss mean, double learningRate) throws IOException {
        String line = String.format(
                Locale.ROOT,
                "%d,%s,%.4f,%.4f,%.3e,%.4f,%.4f",
                step,
                stage.name(),
                mean.mask(),
                mean.distance(),
                learningRate,
                mean.colour(),
                mean.surface());
        Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
    }
}

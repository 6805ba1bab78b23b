package io.github.img3d.benchmark.gpu;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A line of a file of measurements, in JSON.
 *
 * @param variant a device of ours, such as {@code tornado:ptx:0}, or a way in which PyTorch runs, such as
 *     {@code eager fp32}
 * @param name a {@link Job}'s, or a {@link CardPeak}'s
 * @param milliseconds the median
 */
record Measurement(String variant, String name, double milliseconds, double best, int runs) {

    private static final JsonMapper JSON = new JsonMapper();

    boolean isOurs() {
        return variant.equals("jvm") || variant.startsWith("tornado:");
    }

    void appendTo(Path file) throws IOException {
        Files.writeString(file, JSON.writeValueAsString(this) + "\n", CREATE, APPEND);
    }

    static List<Measurement> read(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.map(line -> parse(file, line)).toList();
        }
    }

    private static Measurement parse(Path file, String line) {
        try {
            return JSON.readValue(line, Measurement.class);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    file + " has the line '" + line + "', expected a measurement in JSON", e);
        }
    }
}

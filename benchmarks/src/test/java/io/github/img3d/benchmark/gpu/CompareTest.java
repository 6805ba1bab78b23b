package io.github.img3d.benchmark.gpu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareTest {

    private static final String OURS = "tornado:ptx:0";

    @TempDir
    Path folder;

    @Test
    void aRatioAboveOneSaysThatOursIsQuicker() {
        var all = measured(
                new Measurement(OURS, "train_step_b16", 20, 19, 9),
                new Measurement("eager fp32", "train_step_b16", 50, 48, 9));

        assertEquals("""
            | ms | tornado:ptx:0 | eager fp32 | ratio |
            | --- | --- | --- | --- |
            | `train_step_b16` | 20.00 | 50.00 | 2.50 |
            """, new Ratios(all, OURS).table().toString());
    }

    @Test
    void whatWasNotMeasuredIsLeftOpen() {
        var all = measured(
                new Measurement(OURS, "forward_b1", 1, 1, 9), new Measurement("eager TF32", "forward_b16", 2, 2, 9));

        assertEquals(
                List.of(List.of("`forward_b1`", "1.00", "", ""), List.of("`forward_b16`", "", "2.00", "")),
                new Ratios(all, OURS).table().rows());
        assertTrue(new PeakShares(all).peaks().isEmpty());
    }

    @Test
    void oursIsCreditedWithNineProductsAndThePeerWithThirtySix() {
        var all = measured(
                new Measurement("fma", "fma", 16, (1L << 40) / 50e9, 9),
                new Measurement(OURS, "forward_b1", 1, 1, 9),
                new Measurement("eager fp32", "forward_b1", 1, 1, 9));

        assertEquals(
                List.of(
                        List.of("`forward_b1`", OURS, "0.6", "0.64", "1.3 %", ""),
                        List.of("`forward_b1`", "eager fp32", "2.0", "1.95", "3.9 %", "")),
                new PeakShares(all).table().rows());
    }

    @Test
    void shareOfAMatrixProductIsThatOfTheSamePrecision() {
        var all = measured(
                new Measurement("eager fp32", "matmul_8192", 22, 22, 9),
                new Measurement("eager TF32", "matmul_8192", 2.2, 2.2, 9),
                new Measurement("eager fp32", "forward_b16", 1, 1, 9),
                new Measurement("eager TF32", "forward_b16", 1, 1, 9));

        assertEquals(
                List.of("62.6 %", "6.3 %"),
                new PeakShares(all).table().rows().stream().map(List::getLast).toList());
    }

    @Test
    void theLastOfTwoMeasurementsCounts() {
        var all = measured(new Measurement(OURS, "forward_b1", 9, 9, 9), new Measurement(OURS, "forward_b1", 1, 1, 9));

        assertEquals(1, all.of(OURS, "forward_b1").orElseThrow().milliseconds());
    }

    @Test
    void measurementsComeBackFromTheirFile() throws IOException {
        Path file = folder.resolve("lines.jsonl");
        var one = new Measurement(OURS, "forward_b1", 1.25, 1, 9);
        var other = new Measurement("eager fp32", "forward_b1", 2.5, 2, 7);
        one.appendTo(file);
        other.appendTo(file);

        assertEquals(List.of(one, other), Measurement.read(file));
    }

    @Test
    void aLineThatIsNoMeasurementIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("lines.jsonl"), "Killed\n");

        var e = assertThrows(IllegalArgumentException.class, () -> Measurement.read(file));

        assertEquals(file + " has the line 'Killed', expected a measurement in JSON", e.getMessage());
    }

    private static Measurements measured(Measurement... all) {
        return new Measurements(List.of(all));
    }
}

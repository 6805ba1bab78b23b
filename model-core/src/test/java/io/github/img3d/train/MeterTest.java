package io.github.img3d.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeterTest {

    private long now;
    private final Meter meter = new Meter(() -> now);

    @Test
    void lossesAreAveragedSinceTheLastReset() {
        meter.add(losses(100, 50));
        meter.reset();
        meter.add(losses(2, 1));
        meter.add(losses(4, 2));

        assertEquals(losses(3, 1.5), meter.mean());
    }

    @Test
    void theLossOfColoursIsToldWhereThereIsOne() {
        meter.add(losses(2, 1, "colour", 0.5));
        meter.add(losses(2, 1, "colour", 1.5));

        String said = meter.progress(4, meter.mean(), 2000, 2000).orElseThrow();

        assertTrue(said.contains("distance loss 1.0, colour loss 1.0, "), said);
    }

    @Test
    void theLossOfSurfacesIsToldWhereThereIsOne() {
        meter.add(losses(2, 1, "surface", 38));
        meter.add(losses(2, 1, "surface", 37));

        String said = meter.progress(4, meter.mean(), 2000, 2000).orElseThrow();

        assertTrue(said.contains("distance loss 1.0, surface loss 37.5, "), said);
    }

    @Test
    void nothingIsSaidInTheFirstSeconds() {
        meter.add(losses(2, 1));
        now = 4_999_999_999L;

        assertEquals(Optional.empty(), meter.progress(4, meter.mean(), 1, 2000));
    }

    @Test
    void everyFiveSecondsItSaysHowFastItGoesSinceTheLastTime() {
        var said = new ArrayList<String>();
        for (int step = 1; step <= 15; step++) {
            meter.add(losses(2, 1));
            now += step <= 5 ? 1_000_000_000L : 500_000_000L;
            meter.progress(4, meter.mean(), step, 2000).ifPresent(said::add);
        }

        assertEquals(
                List.of(
                        "step 5 of 2,000: mask loss 2.0, distance loss 1.0, 4.0 pictures/s, 1995 s to go",
                        "step 15 of 2,000: mask loss 2.0, distance loss 1.0, 8.0 pictures/s, 993 s to go"),
                said);
    }

    @Test
    void theLastStepIsAlwaysSaidWithTheSameDigitsInEveryCountry() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            meter.add(losses(1234.56, 7.89));

            String said = meter.progress(4, meter.mean(), 2000, 2000).orElseThrow();

            assertTrue(
                    said.matches("step 2,000 of 2,000: mask loss 1234\\.6, distance loss 7\\.9, "
                            + "\\d+\\.\\d pictures/s, 0 s to go"),
                    said);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Losses losses(double mask, double distance) {
        var values = new LinkedHashMap<String, Double>();
        values.put("mask", mask);
        values.put("distance", distance);
        return new Losses(values);
    }

    private static Losses losses(double mask, double distance, String term, double loss) {
        var values = new LinkedHashMap<>(losses(mask, distance).values());
        values.put(term, loss);
        return new Losses(values);
    }
}

package io.github.img3d.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeterTest {

    private long now;
    private final Meter meter = new Meter(() -> now);

    @Test
    void lossesAreAveragedSinceTheLastReset() {
        meter.add(new TrainingStep.Loss(100, 50));
        meter.reset();
        meter.add(new TrainingStep.Loss(2, 1));
        meter.add(new TrainingStep.Loss(4, 2));

        assertEquals(new TrainingStep.Loss(3, 1.5f), meter.mean());
    }

    @Test
    void theLossOfColoursIsSaidWhereThereIsOne() {
        meter.add(new TrainingStep.Loss(2, 1, 0, 0.5f));
        meter.add(new TrainingStep.Loss(2, 1, 0, 1.5f));

        String said = meter.progress(4, meter.mean(), 2000, 2000).orElseThrow();

        assertTrue(said.contains("distance loss 1.0, colour loss 1.0, "), said);
    }

    @Test
    void theLossOfSurfacesIsSaidWhereThereIsOne() {
        meter.add(new TrainingStep.Loss(2, 1, 38, 0));
        meter.add(new TrainingStep.Loss(2, 1, 37, 0));

        String said = meter.progress(4, meter.mean(), 2000, 2000).orElseThrow();

        assertTrue(said.contains("distance loss 1.0, surface loss 37.5, "), said);
    }

    @Test
    void nothingIsSaidInTheFirstSeconds() {
        meter.add(new TrainingStep.Loss(2, 1));
        now = 4_999_999_999L;

        assertEquals(Optional.empty(), meter.progress(4, meter.mean(), 1, 2000));
    }

    @Test
    void everyFiveSecondsItSaysHowFastItGoesSinceTheLastTime() {
        var said = new ArrayList<String>();
        for (int step = 1; step <= 15; step++) {
            meter.add(new TrainingStep.Loss(2, 1));
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
            meter.add(new TrainingStep.Loss(1234.56f, 7.89f));

            String said = meter.progress(4, meter.mean(), 2000, 2000).orElseThrow();

            assertTrue(
                    said.matches("step 2,000 of 2,000: mask loss 1234\\.6, distance loss 7\\.9, "
                            + "\\d+\\.\\d pictures/s, 0 s to go"),
                    said);
        } finally {
            Locale.setDefault(before);
        }
    }
}

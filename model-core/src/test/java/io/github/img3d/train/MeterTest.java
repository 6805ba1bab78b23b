package io.github.img3d.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeterTest {

    private final Meter meter = new Meter();

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
        meter.add(new TrainingStep.Loss(2, 1, 0.5f));
        meter.add(new TrainingStep.Loss(2, 1, 1.5f));

        String said = meter.progress(4, meter.mean(), 2000, 2000).orElseThrow();

        assertTrue(said.contains("distance loss 1.0, colour loss 1.0, "), said);
    }

    @Test
    void nothingIsSaidInTheFirstSeconds() {
        meter.add(new TrainingStep.Loss(2, 1));

        assertEquals(Optional.empty(), meter.progress(4, meter.mean(), 1, 2000));
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

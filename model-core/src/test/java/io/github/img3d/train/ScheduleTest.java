package io.github.img3d.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 1})
    void aConstantRateStays(double progress) {
        assertEquals(1e-2, new Schedule.Constant(1e-2).at(progress));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.01", "0.3333333333, 0.0079", "0.5, 0.0058", "1, 0.0016"})
    void aCosineFallsFromItsFirstRateToItsLast(double progress, double rate) {
        assertEquals(rate, new Schedule.Cosine(0.01, 0.0016).at(progress), 1e-6);
    }

    @Test
    void aCosineNeverRises() {
        var schedule = new Schedule.Cosine(1, 0);

        for (int i = 0; i < 100; i++) {
            assertTrue(schedule.at(i / 100.0) > schedule.at((i + 1) / 100.0), "after " + i + " %");
        }
    }
}

package io.github.img3d.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearningRateScheduleTest {

    @ParameterizedTest
    @CsvSource({"0, 0.01", "0.3333333333, 0.0075", "0.5, 0.005", "1, 0"})
    void theRateFallsFromTheFirstToNothing(double progress, double rate) {
        assertEquals(rate, new LearningRateSchedule(0.01).at(progress), 1e-6);
    }

    @Test
    void theRateNeverRises() {
        var schedule = new LearningRateSchedule(1);

        for (int i = 0; i < 100; i++) {
            assertTrue(schedule.at(i / 100.0) > schedule.at((i + 1) / 100.0), "after " + i + " %");
        }
    }
}

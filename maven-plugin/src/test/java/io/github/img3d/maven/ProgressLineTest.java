package io.github.img3d.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.img3d.progress.Progress;
import io.github.img3d.progress.Progress.Count;
import io.github.img3d.progress.Progress.Loss;
import io.github.img3d.progress.Progress.Pace;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressLineTest {

    @Test
    void aTrainingsLineHasLossesSpeedAndTimeLeft() {
        assertEquals(
                "training step 1,000 of 9,000: mask loss 12.3, surface loss 0.5, 49.1 pictures/s, 61 s to go",
                ProgressLine.of(new Progress(
                        "training",
                        new Count(1000, 9000, "step"),
                        new Pace(49.06, "pictures", 61.4),
                        List.of(new Loss("mask", 12.34), new Loss("surface", 0.5)),
                        "")));
    }

    @Test
    void thatWhichWasDoneLastIsNamed() {
        assertEquals(
                "drawing object 3 of 11: 30.0 objects/min, 16 s to go, last chair.obj",
                ProgressLine.of(new Progress(
                        "drawing", new Count(3, 11, "object"), new Pace(0.5, "objects", 16), List.of(), "chair.obj")));
    }

    @Test
    void aPaceThatIsNotKnownIsLeftOut() {
        assertEquals("rendering object 3 of 11", ProgressLine.of(rendering(Pace.UNKNOWN)));
    }

    @ParameterizedTest
    @CsvSource({"119.4, 119 s", "120, 2 min", "690, 12 min", "7199, 2 h 0 min", "9060, 2 h 31 min"})
    void longTimesAreMinutesAndHours(double seconds, String said) {
        assertEquals(
                "rendering object 3 of 11: 2.0 objects/s, " + said + " to go",
                ProgressLine.of(rendering(new Pace(2, "objects", seconds))));
    }

    @Test
    void digitsAreTheSameInEveryCountry() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            aTrainingsLineHasLossesSpeedAndTimeLeft();
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Progress rendering(Pace pace) {
        return new Progress("rendering", new Count(3, 11, "object"), pace, List.of(), "");
    }
}

package io.github.img3d.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class IntervalTest {

    private static final long FIVE_SECONDS = 5_000_000_000L;

    private long now = Long.MAX_VALUE - 7; // clocks may wrap around

    @Test
    void isOverAfterFiveSecondsUntilAnotherBegins() {
        var pause = new Interval(() -> now);

        now += FIVE_SECONDS - 1;
        assertFalse(pause.isOver());
        now++;
        assertTrue(pause.isOver());
        assertEquals(FIVE_SECONDS, pause.nanos());

        pause.begin();
        assertFalse(pause.isOver());
    }
}

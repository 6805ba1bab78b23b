package io.github.img3d.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.img3d.progress.Progress;
import io.github.img3d.progress.Progress.Count;
import io.github.img3d.progress.Progress.Loss;
import io.github.img3d.progress.Progress.Pace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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

        var said = meter.progress(4, meter.mean(), 2000, 2000).orElseThrow();

        assertEquals(List.of(new Loss("mask", 2), new Loss("distance", 1), new Loss("colour", 1)), said.losses());
    }

    @Test
    void theLossOfSurfacesIsToldWhereThereIsOne() {
        meter.add(losses(2, 1, "surface", 38));
        meter.add(losses(2, 1, "surface", 37));

        var said = meter.progress(4, meter.mean(), 2000, 2000).orElseThrow();

        assertEquals(List.of(new Loss("mask", 2), new Loss("distance", 1), new Loss("surface", 37.5)), said.losses());
    }

    @Test
    void nothingIsSaidInTheFirstSeconds() {
        meter.add(losses(2, 1));
        now = 4_999_999_999L;

        assertEquals(Optional.empty(), meter.progress(4, meter.mean(), 1, 2000));
    }

    @Test
    void everyFiveSecondsItSaysHowFastItGoesSinceTheLastTime() {
        var said = new ArrayList<Progress>();
        for (int step = 1; step <= 15; step++) {
            meter.add(losses(2, 1));
            now += step <= 5 ? 1_000_000_000L : 500_000_000L;
            meter.progress(4, meter.mean(), step, 2000).ifPresent(said::add);
        }

        assertEquals(
                List.of(trained(5, new Pace(4, "pictures", 1995)), trained(15, new Pace(8, "pictures", 992.5))), said);
    }

    @Test
    void theLastStepIsAlwaysSaid() {
        meter.add(losses(1234.5, 7.75));

        var said = meter.progress(4, meter.mean(), 2000, 2000).orElseThrow();

        assertEquals(new Count(2000, 2000, "step"), said.count());
        assertEquals(List.of(new Loss("mask", 1234.5), new Loss("distance", 7.75)), said.losses());
        assertEquals(0, said.pace().secondsLeft());
    }

    private static Progress trained(int step, Pace pace) {
        var losses = List.of(new Loss("mask", 2), new Loss("distance", 1));
        return new Progress("training", new Count(step, 2000, "step"), pace, losses, "");
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

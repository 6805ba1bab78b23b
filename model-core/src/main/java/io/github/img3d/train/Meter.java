package io.github.img3d.train;

import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** Averages losses between two lines of the log, and tells the speed every few seconds. */
final class Meter {

    private final Interval interval;
    private Optional<Losses> sums = Optional.empty();
    private int steps;
    private int stepsSinceTold;

    /** @param clock nanoseconds, from any moment on */
    Meter(LongSupplier clock) {
        interval = new Interval(clock);
    }

    void add(Losses losses) {
        sums = Optional.of(sums.map(sum -> sum.plus(losses)).orElse(losses));
        steps++;
        stepsSinceTold++;
    }

    /** Returns the mean since the last reset; there must have been a step. */
    Losses mean() {
        return sums.orElseThrow().dividedBy(steps);
    }

    void reset() {
        sums = Optional.empty();
        steps = 0;
    }

    /** Returns a line if the last one is long enough ago, or the step is the last. */
    Optional<String> progress(int batch, Losses mean, long step, long last) {
        if (!interval.isOver() && step < last) {
            return Optional.empty();
        }
        double perSecond = stepsSinceTold * 1e9 / Math.max(1, interval.nanos());
        interval.begin();
        stepsSinceTold = 0;
        return Optional.of(String.format(
                Locale.ROOT,
                "step %,d of %,d: %s, %.1f pictures/s, %.0f s to go",
                step,
                last,
                mean.values().entrySet().stream()
                        .map(loss -> String.format(Locale.ROOT, "%s loss %.1f", loss.getKey(), loss.getValue()))
                        .collect(Collectors.joining(", ")),
                perSecond * batch,
                (last - step) / perSecond));
    }
}

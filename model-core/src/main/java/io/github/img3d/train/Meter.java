package io.github.img3d.train;

import io.github.img3d.progress.Interval;
import io.github.img3d.progress.Progress;
import io.github.img3d.progress.Progress.Count;
import io.github.img3d.progress.Progress.Pace;
import java.util.Optional;
import java.util.function.LongSupplier;

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

    /** Returns the progress if the last report is long enough ago, or the step is the last. */
    Optional<Progress> progress(int batch, Losses mean, long step, long last) {
        if (!interval.isOver() && step < last) {
            return Optional.empty();
        }
        double perSecond = stepsSinceTold * 1e9 / Math.max(1, interval.nanos());
        interval.begin();
        stepsSinceTold = 0;
        var losses = mean.values().entrySet().stream()
                .map(loss -> new Progress.Loss(loss.getKey(), loss.getValue()))
                .toList();
        return Optional.of(new Progress(
                "training",
                new Count(step, last, "step"),
                new Pace(perSecond * batch, "pictures", (last - step) / perSecond),
                losses,
                ""));
    }
}

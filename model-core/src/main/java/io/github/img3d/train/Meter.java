package io.github.img3d.train;

import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Averages losses between two lines of the log, and says how fast it goes every few seconds. */
final class Meter {

    private final Interval pause;
    private double mask;
    private double distance;
    private double surface;
    private double colour;
    private int steps;
    private int stepsSinceSaid;

    /** @param clock nanoseconds, from any moment on */
    Meter(LongSupplier clock) {
        pause = new Interval(clock);
    }

    void add(TrainingStep.Loss loss) {
        mask += loss.mask();
        distance += loss.distance();
        surface += loss.surface();
        colour += loss.colour();
        steps++;
        stepsSinceSaid++;
    }

    TrainingStep.Loss mean() {
        return new TrainingStep.Loss(perStep(mask), perStep(distance), perStep(surface), perStep(colour));
    }

    private float perStep(double sum) {
        return (float) (sum / steps);
    }

    void reset() {
        mask = 0;
        distance = 0;
        surface = 0;
        colour = 0;
        steps = 0;
    }

    Optional<String> progress(int batch, TrainingStep.Loss mean, long step, long last) {
        if (!pause.isOver() && step < last) {
            return Optional.empty();
        }
        double perSecond = stepsSinceSaid * 1e9 / Math.max(1, pause.nanos());
        pause.begin();
        stepsSinceSaid = 0;
        return Optional.of(String.format(
                Locale.ROOT,
                "step %,d of %,d: mask loss %.1f, distance loss %.1f%s%s, %.1f pictures/s, %.0f s to go",
                step,
                last,
                mean.mask(),
                mean.distance(),
                ifThere(", surface loss %.1f", mean.surface()),
                ifThere(", colour loss %.1f", mean.colour()),
                perSecond * batch,
                (last - step) / perSecond));
    }

    private static String ifThere(String format, float loss) {
        return loss > 0 ? String.format(Locale.ROOT, format, loss) : "";
    }
}

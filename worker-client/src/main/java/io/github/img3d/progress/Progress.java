package io.github.img3d.progress;

import java.util.List;

/**
 * Progress of a piece of work.
 *
 * @param task what is done, such as {@code rendering}
 * @param pace {@link Pace#UNKNOWN} until there is something to measure
 * @param losses of a training, means since the last report; empty elsewhere
 * @param latest name of what was done last; empty where it has none
 */
public record Progress(String task, Count count, Pace pace, List<Loss> losses, String latest) {

    /** @param unit of both numbers, such as {@code step} */
    public record Count(long done, long of, String unit) {}

    /**
     * Speed since the last report, and what follows from it.
     *
     * @param unit of what is counted a second, such as {@code pictures}
     * @param secondsLeft until all is done
     */
    public record Pace(double perSecond, String unit, double secondsLeft) {

        public static final Pace UNKNOWN = new Pace(0, "", 0);

        /**
         * Returns the speed of what was done in {@code nanos}, unknown if nothing was.
         *
         * @param left what is still to be done
         */
        public static Pace of(long done, long nanos, long left, String unit) {
            double perSecond = done * 1e9 / Math.max(1, nanos);
            return done == 0 ? UNKNOWN : new Pace(perSecond, unit, left / perSecond);
        }

        public boolean known() {
            return perSecond > 0;
        }
    }

    /** @param name such as {@code mask} */
    public record Loss(String name, double value) {}

    public Progress {
        losses = List.copyOf(losses);
    }
}

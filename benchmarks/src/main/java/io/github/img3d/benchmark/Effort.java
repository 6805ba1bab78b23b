package io.github.img3d.benchmark;

/**
 * Time and number of pairs to spend on a measure.
 *
 * @param pairs wanted
 * @param fewest pairs, even if they take longer than {@code seconds}
 * @param seconds for the pairs of one measure
 * @param warmUp seconds, for each side of each measure
 * @param everyLayout whether the peer's layouts compete in the whole step too, rather than only in its training step
 */
record Effort(int pairs, int fewest, double seconds, double warmUp, boolean everyLayout) {

    static final Effort FULL = new Effort(9, 7, 60, 8, true);

    /** About three minutes on two cores; the peer's long steps take nearly all of it. */
    static final Effort QUICK = new Effort(7, 3, 6, 1.5, false);

    /** Returns whether one more pair is due, after {@code taken} in {@code elapsed} seconds. */
    boolean wantsMore(int taken, double elapsed) {
        return taken < fewest || taken < pairs && elapsed < seconds;
    }

    /** Returns the effort for one of many measures that share a warm process. */
    Effort shared() {
        return new Effort(pairs, fewest, seconds / 10, warmUp / 10, everyLayout);
    }
}

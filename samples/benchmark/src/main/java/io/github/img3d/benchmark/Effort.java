package io.github.img3d.benchmark;

/**
 * How long to measure.
 *
 * @param pairs wanted
 * @param fewest pairs, even if they take longer than {@code seconds}
 * @param seconds for the pairs of one measure
 * @param warmUp seconds, for each side of each measure
 */
record Effort(int pairs, int fewest, double seconds, double warmUp) {

    static final Effort FULL = new Effort(9, 7, 60, 8);

    static final Effort QUICK = new Effort(7, 3, 8, 2);

    /** Whether one more pair is due, after {@code taken} in {@code elapsed} seconds. */
    boolean wantsMore(int taken, double elapsed) {
        return taken < fewest || taken < pairs && elapsed < seconds;
    }

    /** For one of many measures that share a warm process. */
    Effort shared() {
        return new Effort(pairs, fewest, seconds / 4, warmUp / 10);
    }
}

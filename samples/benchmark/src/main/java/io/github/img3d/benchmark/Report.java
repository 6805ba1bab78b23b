package io.github.img3d.benchmark;

import java.io.PrintStream;
import java.util.Locale;

/** Prints a line for each measure; what begins with {@code #} is for people. */
record Report(PrintStream out) {

    /** {@code NAME ours MS peer MS ratio R}: above 1, ours is quicker. */
    void times(String name, Comparison comparison) {
        line(name, comparison.medianOfOurs(), comparison.medianOfPeer(), comparison.ratio());
    }

    /** @param ratio above 1: ours is quicker, or smaller */
    void line(String name, double ours, double peer, double ratio) {
        out.printf(Locale.ROOT, "%s ours %.1f peer %.1f ratio %.2f%n", name, ours, peer, ratio);
    }

    void alone(String name, double ours) {
        out.printf(Locale.ROOT, "%s ours %.1f%n", name, ours);
    }

    void remark(String text) {
        out.println("# " + text);
    }
}

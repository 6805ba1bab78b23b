package io.github.img3d.benchmark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Prints a line for each measure and keeps it; lines that begin with {@code #} are for people. */
final class Report {

    private final PrintStream out;
    private final List<Row> rows = new ArrayList<>();

    Report(PrintStream out) {
        this.out = out;
    }

    /** A measure as it is printed; without a peer there is no ratio. */
    record Row(String measure, String ours, Optional<String> peer, Optional<String> ratio) {}

    /** Prints {@code NAME ours MS peer MS ratio R}: above 1, ours is quicker. */
    void times(String name, PairedTimes times) {
        line(name, times.medianOfOurs(), times.medianOfPeer(), times.ratio());
    }

    /** @param ratio above 1: ours is quicker, or smaller */
    void line(String name, double ours, double peer, double ratio) {
        out.println(name + " ours " + text(1, ours) + " peer " + text(1, peer) + " ratio " + text(2, ratio));
        rows.add(new Row(name, text(1, ours), Optional.of(text(1, peer)), Optional.of(text(2, ratio))));
    }

    void alone(String name, double ours) {
        out.println(name + " ours " + text(1, ours));
        rows.add(new Row(name, text(1, ours), Optional.empty(), Optional.empty()));
    }

    void remark(String text) {
        out.println("# " + text);
    }

    /** Returns all lines so far, without the remarks. */
    List<Row> rows() {
        return List.copyOf(rows);
    }

    private static String text(int decimals, double value) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}

package io.github.img3d.maven;

import io.github.img3d.progress.Progress;
import io.github.img3d.progress.Progress.Count;
import io.github.img3d.progress.Progress.Pace;
import java.util.ArrayList;
import java.util.Locale;

/** Progress in one line for the log. */
final class ProgressLine {

    private static final int SECONDS_A_MINUTE = 60;

    private ProgressLine() {}

    /** Returns a line such as {@code training step 1,000 of 9,000: mask loss 12.3, 49.1 pictures/s, 61 s to go}. */
    static String of(Progress progress) {
        var facts = new ArrayList<String>();
        progress.losses().forEach(loss -> facts.add(format("%s loss %.1f", loss.name(), loss.value())));
        if (progress.pace().known()) {
            facts.add(speed(progress.pace()));
            facts.add(time(Math.round(progress.pace().secondsLeft())) + " to go");
        }
        if (!progress.latest().isEmpty()) {
            facts.add("last " + progress.latest());
        }
        return head(progress.task(), progress.count()) + (facts.isEmpty() ? "" : ": " + String.join(", ", facts));
    }

    private static String head(String task, Count count) {
        return format("%s %s %,d of %,d", task, count.unit(), count.done(), count.of());
    }

    private static String speed(Pace pace) {
        return pace.perSecond() < 1
                ? format("%.1f %s/min", SECONDS_A_MINUTE * pace.perSecond(), pace.unit())
                : format("%.1f %s/s", pace.perSecond(), pace.unit());
    }

    private static String time(long seconds) {
        if (seconds < 2 * SECONDS_A_MINUTE) {
            return seconds + " s";
        }
        long minutes = (seconds + SECONDS_A_MINUTE / 2) / SECONDS_A_MINUTE;
        return minutes < 120 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}

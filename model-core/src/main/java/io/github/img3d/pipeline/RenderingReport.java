package io.github.img3d.pipeline;

import io.github.img3d.dataset.DatasetProgress;
import io.github.img3d.dataset.DatasetProgress.Damaged;
import io.github.img3d.dataset.DatasetProgress.Kept;
import io.github.img3d.dataset.DatasetProgress.Skipped;
import io.github.img3d.dataset.DatasetProgress.Written;
import io.github.img3d.train.Interval;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Counts what becomes of meshes, and says it: what went wrong at once, how far it is every few seconds. */
final class RenderingReport implements Consumer<DatasetProgress> {

    private static final double NANOS_A_MINUTE = Duration.ofMinutes(1).toNanos();

    private final int total;
    private final Consumer<String> progress;
    private final Consumer<String> warnings;
    private final LongSupplier clock;
    private final long start;
    private final Interval pause;
    private int written;
    private int kept;
    private final List<Skipped> skipped = new ArrayList<>();

    /** @param clock nanoseconds, from any moment on */
    RenderingReport(int total, Consumer<String> progress, Consumer<String> warnings, LongSupplier clock) {
        this.total = total;
        this.progress = progress;
        this.warnings = warnings;
        this.clock = clock;
        this.start = clock.getAsLong();
        this.pause = new Interval(clock);
    }

    @Override
    public void accept(DatasetProgress event) {
        switch (event) {
            case Written _ -> written++;
            case Kept _ -> kept++;
            case Skipped mesh -> {
                skipped.add(mesh);
                warnings.accept("skipped " + mesh.reason());
            }
            case Damaged file -> warnings.accept("making anew " + file.reason());
        }
        if (pause.isOver()) {
            pause.begin();
            progress.accept(line(clock.getAsLong()));
        }
    }

    private String line(long now) {
        int done = written + kept + skipped.size();
        String line = "rendering: " + done + " of " + total;
        double rate = written * NANOS_A_MINUTE / (now - start);
        if (written == 0) {
            return line;
        }
        long seconds = Math.round(60 * (total - done) / rate);
        return String.format(Locale.ROOT, "%s, %.0f objects a minute, %s to go", line, rate, time(seconds));
    }

    private static String time(long seconds) {
        if (seconds < 120) {
            return seconds + " s";
        }
        long minutes = (seconds + 30) / 60;
        return minutes < 120 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }

    int written() {
        return written;
    }

    int kept() {
        return kept;
    }

    List<Skipped> skipped() {
        return List.copyOf(skipped);
    }
}

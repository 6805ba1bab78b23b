package io.github.img3d.pipeline;

import io.github.img3d.dataset.DatasetProgress;
import io.github.img3d.dataset.DatasetProgress.Damaged;
import io.github.img3d.dataset.DatasetProgress.Kept;
import io.github.img3d.dataset.DatasetProgress.Skipped;
import io.github.img3d.dataset.DatasetProgress.Written;
import io.github.img3d.progress.Interval;
import io.github.img3d.progress.Progress;
import io.github.img3d.progress.Progress.Count;
import io.github.img3d.progress.Progress.Pace;
import io.github.img3d.progress.ProgressListener;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Counts what becomes of meshes, and reports it: what went wrong at once, how far it is every few seconds. */
final class RenderingReport implements Consumer<DatasetProgress> {

    private final int total;
    private final ProgressListener listener;
    private final LongSupplier clock;
    private final long start;
    private final Interval pause;
    private int written;
    private int kept;
    private final List<Skipped> skipped = new ArrayList<>();

    /** @param clock nanoseconds, from any moment on */
    RenderingReport(int total, ProgressListener listener, LongSupplier clock) {
        this.total = total;
        this.listener = listener;
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
                listener.warn("skipped " + mesh.reason());
            }
            case Damaged file -> listener.warn("making anew " + file.reason());
        }
        if (pause.isOver()) {
            pause.begin();
            listener.progress(progress());
        }
    }

    private Progress progress() {
        int done = written + kept + skipped.size();
        var pace = Pace.of(written, clock.getAsLong() - start, total - done, "objects");
        return new Progress("rendering", new Count(done, total, "object"), pace, List.of(), "");
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

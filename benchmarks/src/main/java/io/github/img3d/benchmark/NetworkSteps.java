package io.github.img3d.benchmark;

import io.github.img3d.benchmark.task.NetworkStep;
import java.io.IOException;
import java.util.List;

/** Steps of the network and its renderer against libtorch's: a line for each, and one for memory. */
final class NetworkSteps {

    private static final List<Implementation> LAYOUTS =
            List.of(Implementation.PEER_CHANNELS_FIRST, Implementation.PEER_CHANNELS_LAST);

    private final Effort effort;
    private final Report report;

    /** Layouts of the peer that are tried in the whole step. */
    private List<Implementation> trained = LAYOUTS;

    NetworkSteps(Effort effort, Report report) {
        this.effort = effort;
        this.report = report;
    }

    void run(NetworkStep step) throws IOException {
        try (var pair = new PairedRun(layouts(step))) {
            var result = pair.run(step, effort);
            var layout = result.peer().implementation();
            report.remark("%d pairs, %s".formatted(result.times().pairs(), layout.title()));
            report.times(step.label(), result.times());
            switch (step) {
                case TRAIN_STEP_B16 -> trained = effort.everyLayout() ? LAYOUTS : List.of(layout);
                case WHOLE_STEP_B16 -> memory(result);
                case FORWARD_B1, FORWARD_B16, FUSE_RENDER_B16 -> {}
            }
        }
    }

    private void memory(PairedRun.Result result) throws IOException {
        double ours = result.ours().peakMegabytes();
        double peer = result.peer().peakMegabytes();
        report.line("peak_memory", ours, peer, peer / ours);
    }

    /** Returns the layouts to try; a renderer has no channels to put last. */
    private List<Implementation> layouts(NetworkStep step) {
        return switch (step) {
            case FORWARD_B1, FORWARD_B16, TRAIN_STEP_B16 -> LAYOUTS;
            case FUSE_RENDER_B16 -> List.of(Implementation.PEER_CHANNELS_FIRST);
            case WHOLE_STEP_B16 -> trained;
        };
    }
}

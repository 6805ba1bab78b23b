package io.github.img3d.benchmark;

import io.github.img3d.benchmark.task.Step;
import java.io.IOException;
import java.util.List;

/** Steps of the network and its renderer against libtorch's: a line for each, and one for memory. */
final class NetworkSteps {

    private static final List<Implementation> LAYOUTS =
            List.of(Implementation.PEER_CHANNELS_FIRST, Implementation.PEER_CHANNELS_LAST);

    private final Effort effort;
    private final Report report;

    /** The peer's layouts that are tried in the whole step. */
    private List<Implementation> trained = LAYOUTS;

    NetworkSteps(Effort effort, Report report) {
        this.effort = effort;
        this.report = report;
    }

    void run(Step step) throws IOException {
        try (var race = new PairedRun(layouts(step))) {
            var result = race.run(step, effort);
            var layout = result.peer().entrant();
            report.remark("%d pairs, %s".formatted(result.comparison().pairs(), layout.title()));
            report.times(step.label(), result.comparison());
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

    /** A renderer has no channels to put last. */
    private List<Implementation> layouts(Step step) {
        return switch (step) {
            case FORWARD_B1, FORWARD_B16, TRAIN_STEP_B16 -> LAYOUTS;
            case FUSE_RENDER_B16 -> List.of(Implementation.PEER_CHANNELS_FIRST);
            case WHOLE_STEP_B16 -> trained;
        };
    }
}

package io.github.img3d.benchmark;

import io.github.img3d.compute.Backends;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs the comparison, in the sample's folder: {@code Benchmark [--quick] [NAME…]}, all measures or those named. */
public final class Benchmark {

    private final Effort effort;
    private final List<String> wanted;
    private final Report report = new Report(System.out);

    private Benchmark(Effort effort, List<String> wanted) {
        this.effort = effort;
        this.wanted = wanted;
    }

    public static void main(String[] args) throws IOException {
        var names = new ArrayList<>(List.of(args));
        boolean quick = names.remove("--quick");
        requireKnown(names);
        Files.deleteIfExists(JavaCommand.ERRORS);
        new Benchmark(quick ? Effort.QUICK : Effort.FULL, names).run();
    }

    private static void requireKnown(List<String> names) {
        var known =
                new ArrayList<>(Arrays.stream(Step.values()).map(Step::label).toList());
        known.addAll(List.of(MatrixProducts.NAME, Starts.COLD_START, Starts.SECOND_PICTURE));
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            System.err.println("there is no measure '" + name + "', expected --quick or some of " + known);
            System.exit(1);
        });
    }

    private void run() throws IOException {
        try (var backend = Backends.open("jvm", Scene.THREADS)) {
            report.remark("ours on " + backend.description());
        }
        for (Step step : Step.values()) {
            if (wants(step.label())) {
                measure(step);
            }
        }
        if (wants(MatrixProducts.NAME)) {
            new MatrixProducts(effort.shared(), report).run();
        }
        try (var folder = new TemporaryFolder()) {
            starts(new Starts(effort, report, folder.path()));
        }
    }

    private void starts(Starts starts) throws IOException {
        if (wants(Starts.COLD_START)) {
            starts.coldStart();
        }
        if (wants(Starts.SECOND_PICTURE)) {
            starts.secondPicture();
        }
    }

    private boolean wants(String name) {
        return wanted.isEmpty() || wanted.contains(name);
    }

    private void measure(Step step) throws IOException {
        try (var race = new Race(layouts(step))) {
            var result = race.run(step, effort);
            report.remark("%d pairs, %s"
                    .formatted(result.comparison().pairs(), result.peer().title()));
            report.times(step.label(), result.comparison());
            if (step == Step.WHOLE_STEP_B16) {
                double ours = result.ours().peakMegabytes();
                double peer = result.peer().peakMegabytes();
                report.line("peak_memory", ours, peer, peer / ours);
            }
        }
    }

    /** A renderer has no channels to put last. */
    private static List<Entrant> layouts(Step step) {
        return step == Step.FUSE_RENDER_B16
                ? List.of(Entrant.PEER_CHANNELS_FIRST)
                : List.of(Entrant.PEER_CHANNELS_FIRST, Entrant.PEER_CHANNELS_LAST);
    }
}

package io.github.img3d.benchmark;

import io.github.img3d.benchmark.task.Scene;
import io.github.img3d.benchmark.task.Step;
import io.github.img3d.compute.device.Backends;
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
        if (!names().containsAll(names)) {
            System.err.println("measures " + names + ", expected some of " + names() + ", or --quick");
            System.exit(1);
        }
        Files.deleteIfExists(JavaCommand.ERRORS);
        new Benchmark(quick ? Effort.QUICK : Effort.FULL, names.isEmpty() ? names() : names).run();
    }

    private static List<String> names() {
        var names =
                new ArrayList<>(Arrays.stream(Step.values()).map(Step::label).toList());
        names.addAll(List.of(MatrixProducts.NAME, Starts.COLD_START, Starts.SECOND_PICTURE));
        return names;
    }

    private void run() throws IOException {
        try (var backend = Backends.open("jvm", Scene.THREADS)) {
            report.remark("ours on " + backend.description());
        }
        steps(new NetworkSteps(effort, report));
        if (wanted.contains(MatrixProducts.NAME)) {
            new MatrixProducts(effort.shared(), report).run();
        }
        try (var folder = new TemporaryFolder()) {
            starts(new Starts(effort, report, folder.path()));
        }
    }

    private void steps(NetworkSteps steps) throws IOException {
        for (Step step : Step.values()) {
            if (wanted.contains(step.label())) {
                steps.run(step);
            }
        }
    }

    private void starts(Starts starts) throws IOException {
        if (wanted.contains(Starts.COLD_START)) {
            starts.coldStart();
        }
        if (wanted.contains(Starts.SECOND_PICTURE)) {
            starts.secondPicture();
        }
    }
}

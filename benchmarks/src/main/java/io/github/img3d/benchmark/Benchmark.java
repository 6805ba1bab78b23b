package io.github.img3d.benchmark;

import io.github.img3d.benchmark.task.NetworkStep;
import io.github.img3d.benchmark.task.Scene;
import io.github.img3d.compute.device.Backends;
import io.github.img3d.compute.device.Device;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Runs the comparison, in the benchmarks' folder: {@code Benchmark [--quick] [--record COMMIT] [NAME…]}, all measures or
 * those named. With {@code --record} their results go to {@link History#FILE} as well.
 */
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
        var history = history(names);
        if (!names().containsAll(names)) {
            System.err.println("measures " + names + ", expected some of " + names() + ", --quick or --record COMMIT");
            System.exit(1);
        }
        Files.deleteIfExists(JavaCommand.ERRORS);
        var benchmark = new Benchmark(quick ? Effort.QUICK : Effort.FULL, names.isEmpty() ? names() : names);
        benchmark.run();
        if (history.isPresent()) {
            history.get().append(benchmark.report.rows());
        }
    }

    /** Takes {@code --record COMMIT} out of the arguments. */
    private static Optional<History> history(List<String> arguments) throws IOException {
        int at = arguments.indexOf("--record");
        if (at < 0 || at + 1 == arguments.size()) {
            return Optional.empty();
        }
        arguments.remove(at);
        return Optional.of(History.of(arguments.remove(at)));
    }

    private static List<String> names() {
        var names = new ArrayList<>(
                Arrays.stream(NetworkStep.values()).map(NetworkStep::label).toList());
        names.addAll(List.of(MatrixProducts.NAME, Starts.COLD_START, Starts.SECOND_PICTURE));
        return names;
    }

    private void run() throws IOException {
        try (var backend = Backends.open(Device.JVM, Scene.THREADS)) {
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
        for (NetworkStep step : NetworkStep.values()) {
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

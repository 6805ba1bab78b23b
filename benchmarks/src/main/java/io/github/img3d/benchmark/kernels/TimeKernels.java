package io.github.img3d.benchmark.kernels;

import io.github.img3d.benchmark.task.Scene;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** {@code TimeKernels [NAME…]} prints a line for each kernel, or for those whose names begin so. */
public final class TimeKernels {

    private TimeKernels() {}

    public static void main(String[] args) throws RunnerException, InterruptedException {
        try (var one = new MachinePeak(1);
                var all = new MachinePeak(Scene.THREADS)) {
            for (KernelWork.Limit limit : KernelWork.Limit.values()) {
                System.out.printf(
                        Locale.ROOT,
                        "# peak on 1 thread %.0f, on %d threads %.0f %s%n",
                        one.of(limit),
                        Scene.THREADS,
                        all.of(limit),
                        limit.unit());
            }
            for (Kernel kernel : named(List.of(args))) {
                print(kernel, milliseconds(kernel), all.of(kernel.work().limit()));
            }
        }
    }

    private static List<Kernel> named(List<String> prefixes) {
        return Arrays.stream(Kernel.values())
                .filter(kernel -> prefixes.isEmpty() || prefixes.stream().anyMatch(kernel.label()::startsWith))
                .toList();
    }

    private static void print(Kernel kernel, double milliseconds, double peak) {
        double rate = kernel.work().rate(milliseconds);
        System.out.printf(
                Locale.ROOT,
                "%-22s %9.3f ms %7.1f %-7s of %5.0f (%.0f %%)%n",
                kernel.label(),
                milliseconds,
                rate,
                kernel.work().limit().unit(),
                peak,
                100 * rate / peak);
    }

    private static double milliseconds(Kernel kernel) throws RunnerException {
        var options = new OptionsBuilder()
                .include(KernelBenchmark.class.getName())
                .param("kernel", kernel.name())
                .verbosity(VerboseMode.SILENT)
                .build();
        return new Runner(options)
                .run().stream()
                        .map(RunResult::getPrimaryResult)
                        .findFirst()
                        .orElseThrow()
                        .getScore();
    }
}

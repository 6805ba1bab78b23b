package io.github.img3d.benchmark.gpu;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** All measurements of a run, of both sides. When a thing was measured more than once, the last one counts. */
record Measurements(List<Measurement> all) {

    Measurements {
        all = List.copyOf(all);
    }

    Optional<Measurement> of(String variant, String name) {
        return all.stream()
                .filter(m -> m.variant().equals(variant) && m.name().equals(name))
                .reduce((earlier, later) -> later);
    }

    /** Returns our devices, in the order in which they were measured. */
    List<String> ours() {
        return variants(jobsDone().filter(Measurement::isOurs));
    }

    /** Returns PyTorch's ways to run. */
    List<String> peers() {
        return variants(jobsDone().filter(m -> !m.isOurs()));
    }

    List<Job> jobs() {
        return jobsDone()
                .map(Measurement::name)
                .distinct()
                .map(Job::named)
                .sorted(Job.ORDER)
                .toList();
    }

    /** Returns the operations a second, in units of 10¹², of the best run of {@code peak} by {@code variant}. */
    OptionalDouble teraflops(String variant, CardPeak peak) {
        return of(variant, peak.label())
                .map(m -> OptionalDouble.of(peak.operations() / m.best() / 1e9))
                .orElse(OptionalDouble.empty());
    }

    private Stream<Measurement> jobsDone() {
        return all.stream().filter(m -> Job.isNamed(m.name()));
    }

    private static List<String> variants(Stream<Measurement> measurements) {
        return measurements.map(Measurement::variant).distinct().toList();
    }
}

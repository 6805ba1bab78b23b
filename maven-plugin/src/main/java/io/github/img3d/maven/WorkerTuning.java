package io.github.img3d.maven;

import java.util.List;

/** What a worker's JVM is tuned for. Clouds have the same bytes either way. */
enum WorkerTuning {

    /** A few pictures by a small network: over before vectors and the second compiler would have paid. */
    QUICK_START("-XX:TieredStopAtLevel=1"),

    LONG_RUN("--add-modules", "jdk.incubator.vector");

    private final List<String> options;

    WorkerTuning(String... options) {
        this.options = List.of(options);
    }

    /** What the JVM is told. */
    List<String> options() {
        return options;
    }
}

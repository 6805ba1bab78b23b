package io.github.img3d.benchmark.task;

import java.util.stream.Stream;

/** A computation of both sides. */
public sealed interface Task permits NetworkStep, MatrixProduct {

    /** Returns the name at the beginning of its line. */
    String label();

    static Task named(String label) {
        return Stream.<Task>concat(Stream.of(NetworkStep.values()), Stream.of(MatrixProduct.values()))
                .filter(task -> task.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("task '" + label + "' is unknown"));
    }
}

package io.github.img3d.benchmark.task;

import java.util.stream.Stream;

/** What both sides compute. */
public sealed interface Task permits Step, MatrixProduct {

    /** What its line begins with. */
    String label();

    static Task named(String label) {
        return Stream.<Task>concat(Stream.of(Step.values()), Stream.of(MatrixProduct.values()))
                .filter(task -> task.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("task '" + label + "' is unknown"));
    }
}

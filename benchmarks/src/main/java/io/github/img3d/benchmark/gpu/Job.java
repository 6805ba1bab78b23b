package io.github.img3d.benchmark.gpu;

import io.github.img3d.benchmark.ours.Programs;
import io.github.img3d.compute.Program;
import io.github.img3d.generator.Architecture;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A part of the original network's work that is timed; its label is such as {@code train_step_b16} or {@code forward_b1_on_device}.
 *
 * @param onDevice whether the truth stays on the device, and the maps; else they cross in every run, as pictures and
 *     losses always do
 */
record Job(Kind kind, int batch, boolean onDevice) {

    enum Kind {
        /** Pictures to maps, as at inference. */
        FORWARD,
        /** Stage 1: forward, loss at the fixed views, backward, Adam. */
        TRAIN_STEP
    }

    /** Order of a table's rows. */
    static final Comparator<Job> ORDER =
            Comparator.comparing(Job::onDevice).thenComparing(Job::kind).thenComparing(Job::batch);

    private static final Pattern LABEL = Pattern.compile("(forward|train_step)_b([1-9][0-9]{0,4})(_on_device)?");

    /** @throws IllegalArgumentException if there is no such job */
    static Job named(String label) {
        var parts = LABEL.matcher(label);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "'" + label + "', expected forward_bN or train_step_bN, and _on_device after it or not");
        }
        var kind = Kind.valueOf(parts.group(1).toUpperCase(Locale.ROOT));
        return new Job(kind, Integer.parseInt(parts.group(2)), parts.group(3) != null);
    }

    static boolean isNamed(String label) {
        return LABEL.matcher(label).matches();
    }

    String label() {
        return kind.name().toLowerCase(Locale.ROOT) + "_b" + batch + (onDevice ? "_on_device" : "");
    }

    Operations operations() {
        return switch (kind) {
            case FORWARD -> Operations.forward(Architecture.ORIGINAL, batch);
            case TRAIN_STEP -> Operations.trainingStep(Architecture.ORIGINAL, batch);
        };
    }

    Program program() {
        return switch (kind) {
            case FORWARD -> forward();
            case TRAIN_STEP -> trainingStep();
        };
    }

    private Program forward() {
        var program = Programs.forward(batch);
        return onDevice ? new Program(program.launches(), program.inputs(), List.of()) : program;
    }

    private Program trainingStep() {
        var program = Programs.trainingStep(batch);
        if (!onDevice) {
            return program;
        }
        var crossing = program.inputs().stream()
                .filter(input -> !input.name().startsWith("true "))
                .toList();
        return new Program(program.launches(), crossing, program.outputs());
    }
}

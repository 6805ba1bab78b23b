package io.github.img3d.compute;

import io.github.img3d.compute.launch.Step;
import java.util.List;

/**
 * The plain kernels themselves.
 *
 * @param description name for the log, with the reason for the choice
 */
public record PlainKernels(String description) implements Kernels {

    @Override
    public List<Step> steps(Program program) {
        return List.copyOf(program.launches());
    }
}

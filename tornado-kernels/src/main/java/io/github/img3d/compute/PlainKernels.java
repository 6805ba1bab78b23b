package io.github.img3d.compute;

import java.util.List;

/**
 * The plain kernels themselves.
 *
 * @param description why these, in a log
 */
record PlainKernels(String description) implements Kernels {

    @Override
    public List<Step> steps(Program program) {
        return List.copyOf(program.launches());
    }
}

package io.github.img3d.compute;

import io.github.img3d.compute.launch.Step;
import java.util.List;

/** The choice of an implementation for each launch. */
public interface Kernels {

    /** The plain kernels themselves. */
    Kernels PLAIN = new PlainKernels("plain");

    /** Returns the steps that compute what the program's launches compute, in order; buffers need not be bound yet. */
    List<Step> steps(Program program);

    String description();
}

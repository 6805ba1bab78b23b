package io.github.img3d.compute;

import io.github.img3d.compute.launch.Step;
import java.util.List;

/** Which implementation of each launch the JVM runs. */
public interface Kernels {

    /** The plain kernels themselves. */
    Kernels PLAIN = new PlainKernels("plain");

    /** The steps that compute what the program's launches compute, in order; buffers need not be bound yet. */
    List<Step> steps(Program program);

    String description();
}

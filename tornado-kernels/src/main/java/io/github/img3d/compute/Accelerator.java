package io.github.img3d.compute;

import java.util.List;

/** A device beside the JVM. */
public interface Accelerator {

    /** As users write it, such as {@code tornado:opencl:0}. */
    String name();

    /** What its driver calls it. */
    String description();

    long memoryBytes();

    /** The most work items of a group, in each dimension. */
    List<Long> workGroup();

    /** @throws DeviceException if it cannot be used */
    Backend open();

    /** With kernels other than those that suit the device, to compare them. */
    Backend open(Kernels kernels);
}

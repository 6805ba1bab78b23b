package io.github.img3d.compute;

import java.util.List;

/** A device beside the JVM. */
public interface Accelerator {

    /** Returns the name that users write, such as {@code tornado:opencl:0}. */
    String name();

    /** Returns the driver's name for it. */
    String description();

    long memoryBytes();

    /** Returns the most work items of a group in each dimension. */
    List<Long> workGroup();

    /**
     * Opens the device with the kernels that suit it.
     *
     * @throws DeviceException if it cannot be used
     */
    Backend open();

    /** Opens the device with other kernels than those that suit it, to compare them. */
    Backend open(Kernels kernels);
}

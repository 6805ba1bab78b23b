package io.github.img3d.compute.device;

import java.util.List;

/**
 * A device, tried out.
 *
 * @param name what opens it, such as {@code jvm} or {@code tornado:opencl:0}
 * @param description what its driver calls it
 * @param memoryBytes of the device; of the heap for the JVM
 * @param workGroup the most work items of a group in each dimension; empty for the JVM
 * @param gigaflops of a matrix product, in units of 10⁹ operations a second; 0 where the device failed
 * @param gigabytesPerSecond read and written by a pass over an array, in units of 10⁹; 0 where the device failed
 * @param fault one line, or null where its results were right
 */
public record DeviceReport(
        String name,
        String description,
        long memoryBytes,
        List<Long> workGroup,
        double gigaflops,
        double gigabytesPerSecond,
        String fault) {

    boolean works() {
        return fault == null;
    }
}

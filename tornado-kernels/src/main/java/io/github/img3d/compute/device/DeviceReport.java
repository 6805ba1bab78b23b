package io.github.img3d.compute.device;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of trying out a device.
 *
 * @param name the name that opens it, such as {@code jvm} or {@code tornado:opencl:0}
 * @param description the driver's name for it
 * @param memoryBytes memory of the device; of the heap for the JVM
 * @param workGroup the most work items of a group in each dimension; empty for the JVM
 * @param gigaflops speed of a matrix product, in 10⁹ operations a second; 0 where the device failed
 * @param gigabytesPerSecond speed of a pass over an array, in 10⁹ bytes read and written a second; 0 where the device
 *     failed
 * @param fault one line that says what is wrong, or null where the device's results were right
 */
public record DeviceReport(
        String name,
        String description,
        long memoryBytes,
        List<Long> workGroup,
        double gigaflops,
        double gigabytesPerSecond,
        @Nullable String fault) {

    boolean works() {
        return fault == null;
    }
}

package io.github.img3d.benchmark.gpu;

import io.github.img3d.compute.device.DeviceReport;
import io.github.img3d.compute.device.Devices;

/** Prints the devices that this JVM can compute on. */
public final class ListDevices {

    private ListDevices() {}

    public static void main(String[] args) {
        Devices.list(0).stream().map(ListDevices::line).forEach(System.out::println);
    }

    private static String line(DeviceReport device) {
        return device.fault() == null
                ? "%s: %s, %.1f GB, groups of at most %s, %.0f GFLOP/s, %.0f GB/s"
                        .formatted(
                                device.name(),
                                device.description(),
                                device.memoryBytes() / 1e9,
                                device.workGroup(),
                                device.gigaflops(),
                                device.gigabytesPerSecond())
                : "%s: %s: unusable: %s".formatted(device.name(), device.description(), device.fault());
    }
}

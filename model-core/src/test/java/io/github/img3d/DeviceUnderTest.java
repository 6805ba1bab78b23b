package io.github.img3d;

import io.github.img3d.compute.Accelerator;
import io.github.img3d.compute.Backend;
import io.github.img3d.compute.JvmBackend;
import io.github.img3d.compute.device.Devices;
import io.github.img3d.compute.tornado.GpuKernels;

/**
 * The device that tests tagged {@code tornado} run on: {@code -Dimg3d.device}, or the plain kernels on this JVM. With
 * {@code -Dimg3d.kernels=gpu} any device takes the kernels that are meant for GPUs.
 */
public final class DeviceUnderTest {

    private DeviceUnderTest() {}

    public static Backend open() {
        String device = System.getProperty("img3d.device");
        return device == null ? JvmBackend.plain(2) : open(named(device));
    }

    private static Accelerator named(String device) {
        return Devices.accelerators().stream()
                .filter(found -> found.name().equals(device))
                .findFirst()
                .orElseThrow();
    }

    private static Backend open(Accelerator device) {
        boolean gpu = System.getProperty("img3d.kernels", "").equals("gpu");
        return gpu ? device.open(new GpuKernels()) : device.open();
    }
}

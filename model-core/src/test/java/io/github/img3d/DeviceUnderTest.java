package io.github.img3d;

import io.github.img3d.compute.Backend;
import io.github.img3d.compute.Backends;
import io.github.img3d.compute.JvmBackend;

/** The device that tests tagged {@code tornado} run on: {@code -Dimg3d.device}, or the plain kernels on this JVM. */
public final class DeviceUnderTest {

    private DeviceUnderTest() {}

    public static Backend open() {
        String device = System.getProperty("img3d.device");
        return device == null ? JvmBackend.plain(2) : Backends.open(device, 2);
    }
}

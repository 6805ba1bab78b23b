package io.github.img3d.pipeline;

import io.github.img3d.compute.Backend;
import io.github.img3d.compute.DeviceException;
import io.github.img3d.compute.device.Backends;
import io.github.img3d.compute.device.Device;
import io.github.img3d.inference.InvalidRequest;

/**
 * The device that a request is computed on.
 *
 * <pre>{@code
 * Computer.AUTO
 * Computer.jvm(4)
 * new Computer(Device.named("tornado:opencl:0"), 0)
 * }</pre>
 *
 * @param device {@code auto}, {@code jvm}, {@code tornado}, or one of TornadoVM's such as {@code tornado:opencl:0}
 * @param threads of the CPU; 0 takes one a core
 */
public record Computer(Device device, int threads) {

    /** The fastest device there is, and a thread for each core. */
    public static final Computer AUTO = new Computer(Device.AUTO, 0);

    /** Returns this JVM alone, with that many threads. */
    public static Computer jvm(int threads) {
        return new Computer(Device.JVM, threads);
    }

    /** @throws InvalidRequest if the device cannot be had */
    Backend open() {
        try {
            return Backends.open(device, threads);
        } catch (IllegalArgumentException | DeviceException e) {
            throw new InvalidRequest(e.getMessage(), e);
        }
    }
}

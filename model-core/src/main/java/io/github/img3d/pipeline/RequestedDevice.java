package io.github.img3d.pipeline;

import io.github.img3d.compute.Backend;
import io.github.img3d.compute.DeviceException;
import io.github.img3d.compute.device.Backends;
import io.github.img3d.compute.device.Device;
import io.github.img3d.inference.InvalidRequest;

/** The device that a request names. */
final class RequestedDevice {

    private RequestedDevice() {}

    static Backend open(String device, int threads) {
        try {
            return Backends.open(Device.named(device), threads);
        } catch (IllegalArgumentException | DeviceException e) {
            throw new InvalidRequest(e.getMessage(), e);
        }
    }
}

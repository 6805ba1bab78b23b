package io.github.img3d.pipeline;

import io.github.img3d.compute.Backend;
import io.github.img3d.compute.Backends;

/** The device that a request names. */
final class Devices {

    private Devices() {}

    static Backend open(String device, int threads) {
        try {
            return Backends.open(device, threads);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequest(e.getMessage(), e);
        }
    }
}

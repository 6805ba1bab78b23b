package io.github.img3d.worker.client;

import io.github.img3d.worker.protocol.Request;
import java.nio.file.Path;
import java.util.List;

/** Requests for workers that look at the device alone. */
final class Requests {

    private Requests() {}

    /** @param device tells {@link FakeWorker} how to behave */
    static Request reconstruct(String device, String picture) {
        return new Request.Reconstruct(
                List.of(Path.of(picture)),
                Path.of("/out"),
                List.of(Request.CloudFormat.PLY),
                new Request.Model(null, 0.5),
                null,
                new Request.Computer(device, 2));
    }
}

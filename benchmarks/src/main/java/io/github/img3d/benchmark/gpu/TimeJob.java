package io.github.img3d.benchmark.gpu;

import io.github.img3d.compute.device.Backends;
import io.github.img3d.compute.device.Device;
import java.io.IOException;
import java.nio.file.Path;

/** {@code TimeJob DEVICE JOB SECONDS FILE} times a job and appends the measurement to a file. */
public final class TimeJob {

    private TimeJob() {}

    public static void main(String[] args) throws IOException {
        var job = Job.named(args[1]);
        try (var backend = Backends.open(Device.named(args[0]), 0)) {
            System.out.printf("%s on %s%n", job.label(), backend.description());
            var timing = Timing.of(backend.prepare(job.program())::run, Double.parseDouble(args[2]));
            System.out.printf("%.2f ms, at best %.2f, %d runs%n", timing.median(), timing.best(), timing.runs());
            new Measurement(args[0], job.label(), timing.median(), timing.best(), timing.runs())
                    .appendTo(Path.of(args[3]));
        }
    }
}

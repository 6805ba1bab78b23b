package io.github.img3d.worker;

import io.github.img3d.compute.device.DeviceReport;
import io.github.img3d.compute.device.Devices;
import io.github.img3d.pipeline.DatasetCreation;
import io.github.img3d.pipeline.Evaluation;
import io.github.img3d.pipeline.Export;
import io.github.img3d.pipeline.Reconstruction;
import io.github.img3d.pipeline.Training;
import io.github.img3d.worker.protocol.Event;
import io.github.img3d.worker.protocol.Request;
import java.util.List;

/** Calls the use case of a request and says what came of it. A picture that fails leaves the others alone. */
record RequestHandler(Replies replies) {

    /** Everything but {@code done} is said when this returns. */
    void answer(Request request) {
        replies.attempt(null, () -> {
            switch (request) {
                case Request.Reconstruct reconstruct -> reconstruct(reconstruct);
                case Request.Train train -> train(train);
                case Request.CreateDataset dataset -> create(dataset);
                case Request.Evaluate evaluate -> evaluate(evaluate);
                case Request.Export export -> export(export);
                case Request.Devices devices -> list(Devices.list(devices.threads()));
            }
        });
    }

    private void reconstruct(Request.Reconstruct request) {
        var formats = PipelineRequests.formats(request.formats());
        try (var reconstruction = Reconstruction.open(PipelineRequests.settings(request))) {
            for (var picture : request.pictures()) {
                replies.attempt(
                        picture,
                        () -> replies.say(
                                reconstructed(reconstruction.reconstruct(picture, request.output(), formats))));
            }
        }
    }

    private static Event reconstructed(Reconstruction.Result result) {
        return new Event.Reconstructed(
                result.picture(),
                result.points(),
                result.confidence().value(),
                result.confidence().warning().orElse(null),
                result.way().map(way -> Event.Source.valueOf(way.name())).orElse(null),
                result.elapsed().toMillis(),
                result.device(),
                result.files());
    }

    private void train(Request.Train request) {
        replies.say(new Event.Trained(Training.run(PipelineRequests.of(request), replies)));
    }

    private void create(Request.CreateDataset request) {
        var result = DatasetCreation.run(PipelineRequests.of(request), replies);
        replies.say(new Event.DatasetWritten(
                result.folder(),
                result.written(),
                result.kept(),
                result.skipped(),
                result.train(),
                result.validation(),
                result.test()));
    }

    private void evaluate(Request.Evaluate request) {
        replies.say(new Event.Evaluated(
                Evaluation.run(PipelineRequests.of(request), replies).page()));
    }

    private void export(Request.Export request) {
        replies.say(new Event.Exported(Export.run(new Export.Request(request.model(), request.output()))));
    }

    /** Says which devices there are, and which of those that work is the fastest. */
    void list(List<DeviceReport> devices) {
        var fastest = Devices.fastest(devices);
        for (var device : devices) {
            replies.say(new Event.Device(
                    device.name(),
                    device.description(),
                    device.memoryBytes(),
                    device.workGroup(),
                    device.gigaflops(),
                    device.gigabytesPerSecond(),
                    device.fault(),
                    device.equals(fastest)));
        }
    }
}

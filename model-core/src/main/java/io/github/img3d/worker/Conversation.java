package io.github.img3d.worker;

import io.github.img3d.compute.DeviceException;
import io.github.img3d.compute.device.Devices;
import io.github.img3d.inference.InvalidRequest;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Answers one request, then says that it is done; a picture that fails leaves the others alone. */
final class Conversation {

    private final Pipeline pipeline;
    private final EventWriter events;
    private final PrintStream diagnostics;
    private boolean failed;

    /** @param diagnostics takes the stack traces */
    Conversation(Pipeline pipeline, EventWriter events, PrintStream diagnostics) {
        this.pipeline = pipeline;
        this.events = events;
        this.diagnostics = diagnostics;
    }

    /** Whether nothing failed. */
    boolean answer(Request request) {
        attempt(null, () -> {
            switch (request) {
                case Request.Reconstruct reconstruct -> reconstruct(reconstruct);
                case Request.Train train -> train(train);
                case Request.CreateDataset dataset -> create(dataset);
                case Request.Evaluate evaluate -> evaluate(evaluate);
                case Request.Export export -> export(export);
                case Request.Devices devices -> list(devices);
            }
        });
        return !failed;
    }

    /** Says that nothing follows. */
    void end() {
        events.write(new Event.Done());
    }

    private void reconstruct(Request.Reconstruct request) {
        var formats = request.knownFormats();
        try (var pictures = pipeline.open(request.settings())) {
            for (String picture : request.pictures()) {
                attempt(
                        picture,
                        () -> events.write(Event.Reconstructed.of(
                                pictures.reconstruct(Path.of(picture), Path.of(request.output()), formats))));
            }
        }
    }

    private void train(Request.Train request) {
        Path model = pipeline.train(request.forPipeline(), text -> events.write(new Event.Progress(text)));
        events.write(new Event.Trained(model.toString()));
    }

    private void create(Request.CreateDataset request) {
        var result = pipeline.createDataset(
                request.forPipeline(),
                text -> events.write(new Event.Progress(text)),
                text -> events.write(new Event.Warning(text)));
        events.write(Event.DatasetWritten.of(result));
    }

    private void evaluate(Request.Evaluate request) {
        Path page = pipeline.evaluate(request.forPipeline(), text -> events.write(new Event.Progress(text)));
        events.write(new Event.Evaluated(page.toString()));
    }

    private void export(Request.Export request) {
        events.write(new Event.Exported(pipeline.export(request.forPipeline()).toString()));
    }

    private void list(Request.Devices request) {
        var devices = pipeline.devices(request.threads());
        var fastest = Devices.fastest(devices);
        for (var device : devices) {
            events.write(Event.Device.of(device, device.equals(fastest)));
        }
    }

    private void attempt(String picture, Runnable work) {
        try {
            work.run();
        } catch (InvalidRequest | InvalidPathException e) {
            fail(picture, e, e.getMessage());
        } catch (DeviceException e) {
            if (picture != null) {
                throw e; // what the device cannot do for one picture it cannot do for the next
            }
            fail(null, e, e.getMessage());
        } catch (OutOfMemoryError e) {
            fail(picture, e, "needs more than the worker's " + memory() + ": give it more with `memory`");
        } catch (RuntimeException | StackOverflowError e) {
            fail(picture, e, "an error of img3d's own, please report it with the output of mvn -X: " + e);
        }
    }

    /** @param message of which the first line is said; null where the cause has none */
    private void fail(String picture, Throwable cause, String message) {
        failed = true;
        cause.printStackTrace(diagnostics);
        String said = message == null ? cause.toString() : message;
        events.write(new Event.Failure(picture, said.lines().findFirst().orElse("")));
    }

    private static String memory() {
        return Runtime.getRuntime().maxMemory() / (1 << 20) + " MiB";
    }
}

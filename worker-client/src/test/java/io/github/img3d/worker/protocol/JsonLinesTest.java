package io.github.img3d.worker.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.img3d.progress.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonLinesTest {

    private static final Request.Computer COMPUTER = new Request.Computer("jvm", 2);
    private static final Request.Model MODEL = new Request.Model(Path.of("/m: 1.safetensors"), 0.25);
    private static final Request.Meshes MESHES =
            new Request.Meshes("seats:4,zup:prints*2", Path.of("/base"), Path.of("/names.txt"));

    static Stream<Request> requests() {
        var fixedViews = new Request.Recipe.FixedViews(3, 5, Request.Recipe.CountedPixels.OBJECT, 500);
        var descent = new Request.Recipe.Descent(Request.Recipe.Optimizer.SGD, 0.003, 0.9, 1e-4);
        var novelViews = new Request.Recipe.NovelViews(2, Request.Recipe.Collisions.NEAREST);
        return Stream.of(
                new Request.Reconstruct(
                        List.of(Path.of("/in/Stühle \"2\".png"), Path.of("/in/100%.png")),
                        Path.of("/out"),
                        List.of(Request.CloudFormat.PLY, Request.CloudFormat.GLB),
                        MODEL,
                        new Request.MaskModel(Path.of("/u2.onnx"), Request.MaskModel.Normalization.CENTRED),
                        COMPUTER),
                new Request.Train(
                        MESHES,
                        "others:/all.zip",
                        Path.of("/out"),
                        new Request.Start(null, Request.Network.MEDIUM),
                        new Request.Recipe(16, descent, 0, fixedViews, novelViews, new Request.Recipe.OwnView(30, 128)),
                        Request.Precision.HALF,
                        7,
                        COMPUTER),
                new Request.CreateDataset(
                        MESHES, Path.of("/out"), new Request.Renderings(24, 64, 100, 16384), "80,10,10", true, 7, 2),
                new Request.Evaluate(
                        MESHES,
                        null,
                        List.of(Request.Inputs.RENDERS, Request.Inputs.ICONS),
                        null,
                        Path.of("/out"),
                        false,
                        MODEL,
                        COMPUTER),
                new Request.Export(null, Path.of("/out/model.onnx")),
                new Request.Devices(1));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void aRequestIsReadAsItWasWritten(Request request) throws Exception {
        assertEquals(request, JsonLines.ofRequests().read(JsonLines.ofRequests().write(request)));
    }

    static Stream<Event> events() {
        return Stream.of(
                new Event.Progress(new Progress(
                        "training",
                        new Progress.Count(5, 10, "step"),
                        new Progress.Pace(49.1, "pictures", 812),
                        List.of(new Progress.Loss("mask", 12.3), new Progress.Loss("distance", 3)),
                        "")),
                new Event.Note("a note"),
                new Event.Warning("a warning"),
                new Event.Reconstructed(
                        Path.of("/in/a.png"),
                        7,
                        0.875,
                        null,
                        Event.Source.CANONICAL,
                        63,
                        "jvm",
                        List.of(Path.of("/out/a.ply"))),
                new Event.Trained(Path.of("/out/model.safetensors")),
                new Event.DatasetWritten(Path.of("/out"), 7, 3, 1, 8, 1, 1),
                new Event.Evaluated(Path.of("/out/index.html")),
                new Event.Exported(Path.of("/out/model.onnx")),
                new Event.Device("jvm", "1 thread", 77, List.of(1024L, 64L), 80.5, 9.5, null, true),
                new Event.Failure(null, "no such file"),
                new Event.Done());
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsReadAsItWasWritten(Event event) throws Exception {
        assertEquals(event, JsonLines.ofEvents().read(JsonLines.ofEvents().write(event)));
    }

    @Test
    void pathsAreTheirPlainText() {
        assertEquals(
                "{\"event\":\"failure\",\"picture\":\""
                        + Path.of("/in/Stühle.png").toString().replace("\\", "\\\\") + "\",\"message\":\"bad\"}",
                JsonLines.ofEvents().write(new Event.Failure(Path.of("/in/Stühle.png"), "bad")));
    }

    @Test
    void progressIsNumbers() {
        var progress = new Progress(
                "rendering", new Progress.Count(3, 11, "object"), Progress.Pace.UNKNOWN, List.of(), "chair.obj");

        assertEquals(
                "{\"event\":\"progress\",\"progress\":{\"task\":\"rendering\",\"count\":{\"done\":3,\"of\":11,"
                        + "\"unit\":\"object\"},\"pace\":{\"perSecond\":0.0,\"unit\":\"\",\"secondsLeft\":0.0},"
                        + "\"losses\":[],\"latest\":\"chair.obj\"}}",
                JsonLines.ofEvents().write(new Event.Progress(progress)));
    }
}

package io.github.img3d.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.img3d.compute.device.DeviceReport;
import io.github.img3d.worker.protocol.Event;
import io.github.img3d.worker.protocol.JsonLines;
import io.github.img3d.worker.protocol.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestHandlerTest {

    private static final String TRIANGLE = "v 0 0 0\nv 1 0 0\nv 0 1 1\nf 1 2 3\n";
    private static final Request.Computer COMPUTER = new Request.Computer("jvm", 1);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final RequestHandler handler = new RequestHandler(
            new Replies(new PrintStream(out, false, UTF_8), new PrintStream(OutputStream.nullOutputStream())));

    @TempDir
    Path folder;

    @Test
    void everyPictureGetsItsEventThoughOneFails() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.png"), "no picture");
        Path chair = Path.of("../samples/quickstart/src/main/images/chair.png").toAbsolutePath();

        handler.answer(new Request.Reconstruct(
                List.of(bad, chair),
                folder.resolve("out"),
                List.of(Request.CloudFormat.PLY),
                new Request.Model(null, 0.25),
                null,
                COMPUTER));

        var said = said();
        assertThat(said).hasSize(2);
        assertThat(((Event.Failure) said.getFirst()).picture()).isEqualTo(bad);
        var done = (Event.Reconstructed) said.getLast();
        assertThat(done.picture()).isEqualTo(chair);
        assertThat(done.points()).isPositive();
        assertThat(done.files())
                .containsExactly(
                        folder.resolve("out").resolve("chair.ply"),
                        folder.resolve("out").resolve("chair.png"));
    }

    @Test
    void aModelThatCannotBeHadIsTheOnlyFailure() throws IOException {
        Path model = folder.resolve("m.safetensors");

        handler.answer(new Request.Reconstruct(
                List.of(folder.resolve("a.png"), folder.resolve("b.png")),
                folder,
                List.of(Request.CloudFormat.PLY),
                new Request.Model(model, 0.25),
                null,
                COMPUTER));

        assertThat(said()).singleElement().isInstanceOfSatisfying(Event.Failure.class, failure -> {
            assertThat(failure.picture()).isNull();
            assertThat(failure.message()).contains("m.safetensors");
        });
    }

    @Test
    void trainingSaysHowItGoes() throws IOException {
        var fixedViews = new Request.Recipe.FixedViews(1, 5, Request.Recipe.CountedPixels.OBJECT, 0);
        var descent = new Request.Recipe.Descent(Request.Recipe.Optimizer.ADAM, 0.01, 0.9, 0);
        var novelViews = new Request.Recipe.NovelViews(0, Request.Recipe.Collisions.NEAREST);

        handler.answer(new Request.Train(
                meshes("seats:1"),
                null,
                folder.resolve("out"),
                new Request.Start(null, Request.Network.SMALL),
                new Request.Recipe(1, descent, 0, fixedViews, novelViews, new Request.Recipe.OwnView(0, 64)),
                Request.Precision.FULL,
                7,
                COMPUTER));

        var said = said();
        assertThat(said).filteredOn(Event.Progress.class::isInstance).isNotEmpty();
        assertThat(said.getLast())
                .isEqualTo(new Event.Trained(folder.resolve("out").resolve("model.safetensors")));
    }

    @Test
    void aDatasetIsToldWithWhatWentWrong() throws IOException {
        Path meshes = Files.createDirectory(folder.resolve("meshes"));
        Files.writeString(meshes.resolve("good.obj"), TRIANGLE);
        Files.writeString(meshes.resolve("bad.obj"), "nothing");

        handler.answer(new Request.CreateDataset(
                meshes("meshes"), folder.resolve("out"), new Request.Renderings(1, 64, 1, 16), "100,0,0", false, 7, 1));

        var said = said();
        assertThat(said)
                .filteredOn(Event.Warning.class::isInstance)
                .singleElement()
                .satisfies(warning -> assertThat(((Event.Warning) warning).text())
                        .contains("skipped")
                        .contains("bad.obj"));
        assertThat(said.getLast()).isEqualTo(new Event.DatasetWritten(folder.resolve("out"), 1, 0, 1, 1, 0, 0));
    }

    @Test
    void anExportNamesItsFile() throws IOException {
        Path file = folder.resolve("model.onnx");

        handler.answer(new Request.Export(null, file));

        assertThat(said()).containsExactly(new Event.Exported(file));
        assertThat(file).exists();
    }

    @Test
    void dataThatIsMissingIsRefusedByTheNameOfItsSetting() throws IOException {
        handler.answer(new Request.CreateDataset(
                meshes("seats:4,missing"),
                folder.resolve("out"),
                new Request.Renderings(1, 64, 1, 16),
                "",
                true,
                1,
                1));
        handler.answer(new Request.Evaluate(
                meshes("seats:4"),
                null,
                List.of(Request.Inputs.RENDERS),
                "seats:4,away",
                folder.resolve("out"),
                false,
                new Request.Model(null, 0.25),
                COMPUTER));

        assertThat(said())
                .extracting(event -> ((Event.Failure) event).message())
                .satisfiesExactly(
                        data -> assertThat(data)
                                .startsWith("data missing: no such file or folder, expected seats:<count>, a mesh")
                                .endsWith(": correct `data`"),
                        baseline -> assertThat(baseline)
                                .startsWith("data away: no such file or folder")
                                .endsWith(": correct `baseline`"));
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void devicesAreListedAndTheFastestOfThoseThatWorkIsWhatAutoTakes() throws IOException {
        var group = List.of(1024L, 64L);

        handler.list(List.of(
                new DeviceReport("jvm", "1 thread", 77, List.of(), 80.5, 9.5, null),
                new DeviceReport("tornado:opencl:0", "card", 77, group, 900, 9.5, null),
                new DeviceReport("tornado:opencl:1", "bad card", 77, group, 0, 9.5, "computes wrong")));

        assertThat(said())
                .containsExactly(
                        new Event.Device("jvm", "1 thread", 77, List.of(), 80.5, 9.5, null, false),
                        new Event.Device("tornado:opencl:0", "card", 77, group, 900, 9.5, null, true),
                        new Event.Device("tornado:opencl:1", "bad card", 77, group, 0, 9.5, "computes wrong", false));
    }

    private Request.Meshes meshes(String data) {
        return new Request.Meshes(data, folder, null);
    }

    private List<Event> said() throws IOException {
        var events = new ArrayList<Event>();
        for (String line : out.toString(UTF_8).lines().toList()) {
            events.add(JsonLines.ofEvents().read(line));
        }
        return events;
    }
}

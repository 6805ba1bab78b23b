package io.github.img3d.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.img3d.compute.DeviceException;
import io.github.img3d.compute.device.DeviceReport;
import io.github.img3d.inference.Confidence;
import io.github.img3d.inference.InvalidRequest;
import io.github.img3d.io.format.Format;
import io.github.img3d.pipeline.DatasetCreation;
import io.github.img3d.pipeline.Evaluation;
import io.github.img3d.pipeline.Export;
import io.github.img3d.pipeline.Reconstruction;
import io.github.img3d.pipeline.Training;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversationTest {

    private static final String TRAIN = """
        {"goal":"train","data":"seats:4","heldOut":null,"output":"/out","network":"small","precision":"full",\
        "recipe":{"fixedViewSteps":3,"novelViewSteps":2,"batch":2,"learningRate":0.01,"depthWeight":5,\
        "countedPixels":"object","surfaceWeight":0,"collisions":"nearest","colourWeight":0,\
        "optimizer":"adam","momentum":0.9,"weightDecay":0},"seed":7,"device":"jvm","threads":1}\
        """;

    @Test
    void everyPictureGetsItsEvent() throws Exception {
        var said = answer(fake(ConversationTest::sevenPoints), reconstruct("/in/a.png", "/in/Stühle \\\"2\\\".png"));

        assertEquals(
                List.of(reconstructed("/in/a.png"), reconstructed("/in/Stühle \\\"2\\\".png"), "{\"event\":\"done\"}"),
                said);
    }

    @Test
    void aPictureThatFailsLeavesTheOthersAlone() throws Exception {
        var said = answer(fake(picture -> refuse(picture, "bad.png")), reconstruct("/in/bad.png", "/in/good.png"));

        assertEquals(
                List.of(
                        "{\"event\":\"failure\",\"picture\":\"/in/bad.png\",\"message\":\"bad.png: not a picture\"}",
                        reconstructed("/in/good.png"),
                        "{\"event\":\"done\"}"),
                said);
    }

    @Test
    void anErrorOfOurOwnIsOneLineToo() throws Exception {
        var said = answer(
                fake(picture -> {
                    throw new IllegalStateException("first\nsecond");
                }),
                reconstruct("/in/a.png"));

        assertEquals(2, said.size());
        assertTrue(said.getFirst().endsWith("mvn -X: java.lang.IllegalStateException: first\"}"), said.getFirst());
    }

    @Test
    void aFailureWithoutAMessageIsToldByItsKind() throws Exception {
        var said = answer(
                fake(picture -> {
                    throw new InvalidRequest(null);
                }),
                reconstruct("/in/a.png"));

        assertEquals(
                List.of(
                        "{\"event\":\"failure\",\"picture\":\"/in/a.png\","
                                + "\"message\":\"io.github.img3d.inference.InvalidRequest\"}",
                        "{\"event\":\"done\"}"),
                said);
    }

    @Test
    void outOfMemorySaysWhatToDo() throws Exception {
        var said = answer(
                fake(picture -> {
                    throw new OutOfMemoryError("Java heap space");
                }),
                reconstruct("/in/a.png"));

        assertTrue(said.getFirst().contains("give it more with `memory`"), said.getFirst());
    }

    @Test
    void anUnknownFormatIsRefusedBeforeAPictureIsTried() throws Exception {
        var said = answer(
                fake(ConversationTest::sevenPoints), reconstruct("/in/a.png").replace("\"ply\"", "\"ply\",\"stl\""));

        assertEquals(
                List.of(
                        "{\"event\":\"failure\",\"picture\":null,\"message\":\"unknown format \\\"stl\\\","
                                + " expected one of glb, ply, xyz: correct `formats`\"}",
                        "{\"event\":\"done\"}"),
                said);
    }

    @Test
    void aModelThatCannotBeHadIsTheOnlyFailure() throws Exception {
        var said = answer(new NoModel(), reconstruct("/in/a.png", "/in/b.png"));

        assertEquals(
                List.of(
                        "{\"event\":\"failure\",\"picture\":null,\"message\":\"m.safetensors: no such file\"}",
                        "{\"event\":\"done\"}"),
                said);
    }

    @Test
    void trainingSaysHowItGoes() throws Exception {
        var said = answer(new NoModel(), TRAIN);

        assertEquals(
                List.of(
                        "{\"event\":\"progress\",\"text\":\"seats:4 in 3+2 steps\"}",
                        "{\"event\":\"trained\",\"model\":\"" + Path.of("/out/model.safetensors") + "\"}",
                        "{\"event\":\"done\"}"),
                said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock = """
                "network":"small"        | "network":"huge"         | `network` is 'huge', expected 'small', 'medium', 'large', 'original'
                "precision":"full"       | "precision":"double"     | `precision` is 'double', expected 'full', 'half'
                "collisions":"nearest"   | "collisions":"ignored"   | `collisions` is 'ignored', expected 'summed', 'nearest'
                "countedPixels":"object" | "countedPixels":"all"    | `countedPixels` is 'all', expected 'predicted', 'object'
                "optimizer":"adam"       | "optimizer":"lion"       | optimizer 'lion', expected 'adam' or 'sgd': correct `optimizer`
                "device":"jvm"           | "device":"abacus"        | device 'abacus', expected 'auto', 'jvm', 'tornado' or
                """)
    void anUnknownNameIsRefusedWithTheKnownOnes(String known, String unknown, String message) throws Exception {
        var said = answer(new NoModel(), TRAIN.replace(known, unknown));

        assertTrue(said.getFirst().startsWith("{\"event\":\"failure\",\"picture\":null,\"message\":\"" + message), said.getFirst());
    }

    @Test
    void unknownInputsAreRefusedWithTheKnownOnes() throws Exception {
        var said = answer(new NoModel(), """
            {"goal":"evaluate","data":"meshes","inputs":["photos"],"output":"/out","maskThreshold":0.35,\
            "device":"jvm","threads":2}\
            """);

        assertTrue(said.getFirst().contains("`inputs` is 'photos', expected 'renders', 'icons'"), said.getFirst());
    }

    @Test
    void aDataSetIsToldWithWhatWentWrong() throws Exception {
        var said = answer(new NoModel(), """
            {"goal":"dataset","data":"meshes","heldOut":null,"output":"/out","pictures":24,"pictureSize":128,\
            "novelViews":100,"points":16384,"split":"80,10,10","failOnError":false,"seed":7,"threads":2}\
            """);

        assertEquals(
                List.of(
                        "{\"event\":\"progress\",\"text\":\"meshes, 24 pictures of 128\"}",
                        "{\"event\":\"warning\",\"text\":\"skipped bad.obj\"}",
                        "{\"event\":\"datasetWritten\",\"folder\":\"" + Path.of("/out")
                                + "\",\"written\":7,\"kept\":3,\"skipped\":1,\"train\":8,\"validation\":1,\"test\":1}",
                        "{\"event\":\"done\"}"),
                said);
    }

    @Test
    void anEvaluationSaysHowItGoesAndWhereItsPageIs() throws Exception {
        var said = answer(new NoModel(), """
            {"goal":"evaluate","data":"meshes","only":null,"inputs":["renders","icons"],"baseline":"seats:4",\
            "heldOut":null,"output":"/out","writeScores":false,"model":null,"maskThreshold":0.35,"device":"jvm",\
            "threads":2}\
            """);

        assertEquals(
                List.of(
                        "{\"event\":\"progress\",\"text\":\"[renders, icons] of meshes beside seats:4\"}",
                        "{\"event\":\"evaluated\",\"page\":\"" + Path.of("/out/index.html") + "\"}",
                        "{\"event\":\"done\"}"),
                said);
    }

    @Test
    void anExportNamesItsFile() throws Exception {
        var said = answer(new NoModel(), "{\"goal\":\"export\",\"model\":null,\"output\":\"/out/model.onnx\"}");

        assertEquals(
                List.of(
                        "{\"event\":\"exported\",\"file\":\"" + Path.of("/out/model.onnx") + "\"}",
                        "{\"event\":\"done\"}"),
                said);
    }

    @Test
    void aDeviceThatFailsEndsTheRequest() throws Exception {
        var said = answer(
                fake(picture -> {
                    throw new DeviceException("tornado:opencl:0: out of memory", null);
                }),
                reconstruct("/in/a.png", "/in/b.png"));

        assertEquals(
                List.of(
                        "{\"event\":\"failure\",\"picture\":null,\"message\":\"tornado:opencl:0: out of memory\"}",
                        "{\"event\":\"done\"}"),
                said);
    }

    @Test
    void devicesAreListedAndTheFastestOfThoseThatWorkIsWhatAutoTakes() throws Exception {
        var said = answer(new NoModel(), "{\"goal\":\"devices\",\"threads\":1}");

        assertEquals(
                List.of(
                        device("jvm", "1 thread", "[]", 80.5, "null", false),
                        device("tornado:opencl:0", "card", "[1024,64]", 900.0, "null", true),
                        device("tornado:opencl:1", "bad card", "[1024,64]", 0.0, "\"computes wrong\"", false),
                        "{\"event\":\"done\"}"),
                said);
    }

    private static String device(
            String name, String description, String workGroup, double gigaflops, String fault, boolean auto) {
        return "{\"event\":\"device\",\"name\":\"" + name + "\",\"description\":\"" + description
                + "\",\"memoryBytes\":77,\"workGroup\":" + workGroup + ",\"gigaflops\":" + gigaflops
                + ",\"gigabytesPerSecond\":9.5,\"fault\":" + fault + ",\"auto\":" + auto + "}";
    }

    private static String reconstruct(String... pictures) {
        return "{\"goal\":\"reconstruct\",\"pictures\":[\"" + String.join("\",\"", pictures)
                + "\"],\"output\":\"/out\",\"formats\":[\"ply\"],\"model\":null,\"maskThreshold\":0.5,\"maskModel\":null,"
                + "\"maskNormalization\":\"imagenet\",\"device\":\"auto\",\"threads\":0}";
    }

    private static String reconstructed(String picture) {
        return "{\"event\":\"reconstructed\",\"picture\":\"" + picture
                + "\",\"points\":7,\"confidence\":0.875,\"warning\":null,\"milliseconds\":63,\"device\":\"jvm\",\"files\":[\"/out/a.ply\"]}";
    }

    private static Reconstruction.Result sevenPoints(Path picture) {
        return new Reconstruction.Result(
                picture, 7, new Confidence(0.875), Duration.ofMillis(63), "jvm", List.of(Path.of("/out/a.ply")));
    }

    private static Reconstruction.Result refuse(Path picture, String bad) {
        if (picture.endsWith(bad)) {
            throw new InvalidRequest(bad + ": not a picture");
        }
        return sevenPoints(picture);
    }

    private static List<String> answer(Pipeline pipeline, String request) throws Exception {
        var out = new ByteArrayOutputStream();
        var events = new EventWriter(new PrintStream(out, false, UTF_8));
        var diagnostics = new PrintStream(OutputStream.nullOutputStream());
        var conversation = new Conversation(pipeline, events, diagnostics);
        conversation.answer(Request.parse(request));
        conversation.end();
        return out.toString(UTF_8).lines().toList();
    }

    private static Pipeline fake(Function<Path, Reconstruction.Result> reconstruct) {
        return new Fake(reconstruct);
    }

    private record Fake(Function<Path, Reconstruction.Result> reconstruct) implements Pipeline {

        @Override
        public Pictures open(Reconstruction.Settings settings) {
            return new Pictures() {
                @Override
                public Reconstruction.Result reconstruct(Path picture, Path output, Set<Format> formats) {
                    return reconstruct.apply(picture);
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public Path train(Training.Request request, Consumer<String> progress) {
            throw new UnsupportedOperationException();
        }

        @Override
        public DatasetCreation.Result createDataset(
                DatasetCreation.Request request, Consumer<String> progress, Consumer<String> warnings) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Path evaluate(Evaluation.Request request, Consumer<String> progress) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Path export(Export.Request request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<DeviceReport> devices(int threads) {
            throw new UnsupportedOperationException();
        }
    }

    private record NoModel() implements Pipeline {

        @Override
        public Pictures open(Reconstruction.Settings settings) {
            throw new InvalidRequest("m.safetensors: no such file");
        }

        @Override
        public Path train(Training.Request request, Consumer<String> progress) {
            progress.accept(request.meshes().data() + " in "
                    + request.config().fixedViews().steps() + "+"
                    + request.config().novelViews().steps() + " steps");
            return request.output().resolve("model.safetensors");
        }

        @Override
        public DatasetCreation.Result createDataset(
                DatasetCreation.Request request, Consumer<String> progress, Consumer<String> warnings) {
            progress.accept(request.meshes().data() + ", " + request.contents().pictures() + " pictures of "
                    + request.contents().pictureSide());
            warnings.accept("skipped bad.obj");
            return new DatasetCreation.Result(request.output(), 7, 3, 1, 8, 1, 1);
        }

        @Override
        public Path evaluate(Evaluation.Request request, Consumer<String> progress) {
            progress.accept(new TreeSet<>(request.inputs()) + " of " + request.data() + " beside "
                    + request.baseline().data());
            return request.output().resolve("index.html");
        }

        @Override
        public Path export(Export.Request request) {
            return request.output();
        }

        @Override
        public List<DeviceReport> devices(int threads) {
            var group = List.of(1024L, 64L);
            return List.of(
                    new DeviceReport("jvm", threads + " thread", 77, List.of(), 80.5, 9.5, null),
                    new DeviceReport("tornado:opencl:0", "card", 77, group, 900, 9.5, null),
                    new DeviceReport("tornado:opencl:1", "bad card", 77, group, 0, 9.5, "computes wrong"));
        }
    }
}

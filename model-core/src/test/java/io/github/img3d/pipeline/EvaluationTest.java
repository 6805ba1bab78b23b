package io.github.img3d.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.img3d.compute.device.Device;
import io.github.img3d.evaluation.InputKind;
import io.github.img3d.figure.Png;
import io.github.img3d.generator.Architecture;
import io.github.img3d.generator.StructureGenerator;
import io.github.img3d.image.Picture;
import io.github.img3d.inference.InvalidRequest;
import io.github.img3d.model.ModelFile;
import io.github.img3d.model.safetensors.Safetensors;
import io.github.img3d.segmentation.MaskModel;
import io.github.img3d.segmentation.MaskNetworks;
import io.github.img3d.tensor.Initializer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EvaluationTest {

    private static final Architecture TINY =
            new Architecture(List.of(8, 8, 8, 8), List.of(8), List.of(), List.of(8, 8, 8, 8, 8, 8));

    private static final String WEDGE = "v 0 0 0\nv 1 0 0\nv 0 1 1\nv 0 0 2\nf 1 2 3\nf 1 3 4\nf 2 3 4\n";
    private static final String TALL = "v 0 0 0\nv 1 0 0\nv 0 5 1\nv 0 0 2\nf 1 2 3\nf 1 3 4\nf 2 3 4\n";

    @TempDir
    Path folder;

    private Path meshes;
    private Path model;

    @BeforeEach
    void write() throws IOException {
        meshes = Files.createDirectories(folder.resolve("meshes"));
        Files.writeString(meshes.resolve("wedge.obj"), WEDGE);
        Files.writeString(meshes.resolve("tall.obj"), TALL);
        picture("wedge.png", 0xFFFFFF);
        model = folder.resolve("model.safetensors");
        ModelFile.write(thatSees(1), Map.of("training", "none"), model);
    }

    @Test
    void everyObjectIsScoredBesideBaselinesInFilesForPeopleAndPrograms() throws IOException {
        var result = Evaluation.run(request(InputKind.RENDERS), line -> {});

        assertThat(result.page()).isEqualTo(folder.resolve("out/index.html")).isNotEmptyFile();
        var input = result.report().inputs().getFirst();
        assertThat(input.objects()).extracting("name").containsExactly("tall.obj", "wedge.obj");
        assertThat(input.all().pictures()).isEqualTo(48);
        assertThat(input.invariance())
                .hasSize(9)
                .allSatisfy(change -> assertThat(change.pictures()).isEqualTo(2));
        assertThat(result.report().baselines()).hasSize(4);
        assertThat(input.all().views().outlineOfTrueCamera()).isBetween(0.0, 1.0);
        assertThat(input.all().views().cameraError()).isNaN();
        assertThat(folder.resolve("out/images").toFile().list((_, name) -> name.endsWith("-side-by-side.png")))
                .hasSize(48);
        assertEveryPictureOfThePageIsThere(folder.resolve("out/side-by-side.html"));
        assertThat(Files.readString(folder.resolve("out/scores.md")))
                .contains("| tall.obj | meshes |", "random training shape (of 2)", "two samples of the same shape");
        assertEveryPictureOfThePageIsThere(result.page());
    }

    @Test
    void theCameraThatAnOwnViewEstimatesIsMeasuredWhereTheTrueOneIsKnown() throws IOException {
        var grown = thatSees(1).withOwnView(64, new Initializer(new SplittableRandom(2)));
        ModelFile.write(grown, Map.of(), model);

        var inputs = run(settings(1), Set.of(InputKind.RENDERS, InputKind.ICONS), null)
                .report()
                .inputs();

        var renders = inputs.getFirst().all().views();
        assertThat(renders.cameraError()).isBetween(0.0, 180.0);
        assertThat(renders.outlineOfEstimatedCamera()).isBetween(0.0, 1.0);
        var icons = inputs.getLast().all().views();
        assertThat(icons.cameraError()).isNaN();
        assertThat(icons.outlineOfEstimatedCamera()).isBetween(0.0, 1.0);
        assertThat(icons.outlineOfTrueCamera()).isNaN();
    }

    @Test
    void theNearestShapeOfABaselineThatHoldsTheObjectIsTheObject() {
        var report = Evaluation.run(request(InputKind.RENDERS), line -> {}).report();

        var nearest = report.baselines().get(2).byObject().get("tall.obj");
        assertThat(nearest.fScoreAt2Percent()).isGreaterThan(0.99);
        var floor = report.baselines().get(3).byObject().get("tall.obj");
        assertThat(nearest.chamfer()).isBetween(0.9 * floor.chamfer(), 1.1 * floor.chamfer());
    }

    @Test
    void aPictureBesideAMeshIsAnIconAndWhatHasNoneIsNamed() throws IOException {
        var report = Evaluation.run(request(InputKind.ICONS), line -> {}).report();

        assertThat(report.inputs().getFirst().objects()).extracting("name").containsExactly("wedge.obj");
        assertThat(report.leftOut()).containsExactly("tall.obj: has no picture, and is missing among icons");
    }

    static Stream<Arguments> picturesWithoutACloud() {
        return Stream.of(
                argumentSet("one that is no picture", "text".getBytes()),
                argumentSet("one without an object", png(0x204060, 0x204060)));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("picturesWithoutACloud")
    void aPictureThatGivesNoCloudIsShownCountedAndScored(byte[] bytes) throws IOException {
        Files.write(meshes.resolve("wedge.png"), bytes);

        var result = Evaluation.run(request(InputKind.ICONS), line -> {});

        var all = result.report().inputs().getFirst().all();
        assertThat(all.failures()).isEqualTo(1);
        assertThat(all.mean().chamfer()).isBetween(0.1, 1.0);
        assertThat(Files.readString(result.page())).contains("no cloud: ");
        assertEveryPictureOfThePageIsThere(result.page());
    }

    @Test
    void aModelThatSeesNothingFailsOnEveryPicture() throws IOException {
        ModelFile.write(thatSees(-9), Map.of(), model);

        var all = Evaluation.run(request(InputKind.RENDERS), line -> {})
                .report()
                .inputs()
                .getFirst()
                .all();

        assertThat(all.failures()).isEqualTo(48);
    }

    @Test
    void theSameRequestGivesTheSameBytesOnAnyNumberOfThreads() throws IOException {
        Evaluation.run(request(InputKind.RENDERS), line -> {});
        Path once = Files.move(folder.resolve("out"), folder.resolve("once"));
        Path again = Evaluation.run(request(InputKind.RENDERS, 3, null, false), line -> {})
                .page()
                .getParent();

        try (var files = Files.walk(once)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(again.resolve(once.relativize(file))).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void onlyTheNamedObjectsAreTaken() throws IOException {
        Path names = Files.writeString(folder.resolve("names.txt"), "tall.obj\n");

        var report = Evaluation.run(request(InputKind.RENDERS, 1, names, false), line -> {})
                .report();

        assertThat(report.inputs().getFirst().objects()).extracting("name").containsExactly("tall.obj");
    }

    @Test
    void scoresAreWrittenIntoTheModelWhoseWeightsStayAsTheyAre() throws IOException {
        byte[] before = Files.readAllBytes(model);

        Evaluation.run(request(InputKind.RENDERS, 1, null, true), line -> {});

        byte[] after = Files.readAllBytes(model);
        int weights = 1000;
        assertThat(Arrays.copyOfRange(after, after.length - weights, after.length))
                .isEqualTo(Arrays.copyOfRange(before, before.length - weights, before.length));
        var metadata = Safetensors.read(model).metadata();
        assertThat(metadata).containsEntry("training", "none").containsKey(ModelFile.ARCHITECTURE);
        var scores = new JsonMapper().readTree(metadata.get(ModelFile.SCORES));
        assertThat(scores.at("/renders/pictures").asInt()).isEqualTo(48);
        assertThat(scores.at("/data").asText()).isEqualTo("meshes");
    }

    static Stream<Arguments> badRequests() {
        return Stream.of(
                argumentSet(
                        "a name that no mesh has",
                        InputKind.RENDERS,
                        "chair",
                        "none of the 2 meshes of meshes can be taken"),
                argumentSet("icons where there are none", InputKind.ICONS, "tall.obj", "leave icons out of `inputs`"),
                argumentSet("an empty list", InputKind.RENDERS, "\n", "names.txt: holds no name, expected one a line"));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("badRequests")
    void aRequestThatCannotBeMetSaysWhyInOneLine(InputKind inputs, String only, String message) throws IOException {
        Path names = Files.writeString(folder.resolve("names.txt"), only);

        assertThatThrownBy(() -> Evaluation.run(request(inputs, 1, names, false), line -> {}))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(message)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void iconsThatAreMissingAreToldBeforeADeviceIsOpened() throws IOException {
        Files.delete(meshes.resolve("wedge.png"));
        var settings = settings(1).withComputer(new Computer(Device.named("tornado:none:0"), 1));

        assertThatThrownBy(() -> run(settings, Set.of(InputKind.RENDERS, InputKind.ICONS), meshes.toString()))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("leave icons out of `inputs`");
    }

    @Test
    void aBaselineThatCannotBeHadIsToldBeforeAnythingIsDrawn() throws IOException {
        var settings = settings(1).withComputer(new Computer(Device.named("tornado:none:0"), 1));
        Files.delete(meshes.resolve("wedge.obj"));
        Files.delete(meshes.resolve("tall.obj"));

        assertThatThrownBy(() -> run(
                        settings,
                        Set.of(InputKind.RENDERS),
                        folder.resolve("none").toString()))
                .isInstanceOf(InvalidRequest.class)
                .hasMessage(folder.resolve("none") + ": there is no such file or folder");
    }

    @Test
    void theMaskModelDecidesWhatTheObjectOfAnIconIs() throws IOException {
        Files.write(meshes.resolve("wedge.png"), png(0x101010, 0x602010));
        Path light = Files.write(folder.resolve("light.onnx"), MaskNetworks.light(1, 3, 40, 40));
        var plain = settings(1);
        var masked = plain.withMaskModel(light, MaskModel.Normalization.NONE);

        assertThat(failures(run(plain, Set.of(InputKind.ICONS), null))).isZero();
        assertThat(failures(run(masked, Set.of(InputKind.ICONS), null))).isOne();
    }

    @Test
    void aMaskModelThatIsMissingIsRefused() {
        Path none = folder.resolve("none.onnx");
        var settings = settings(1).withMaskModel(none, MaskModel.Normalization.NONE);

        assertThatThrownBy(() -> run(settings, Set.of(InputKind.RENDERS), null))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("none.onnx: no such file");
    }

    @Test
    void theBundledModelCannotBeToldItsScores() {
        assertThatThrownBy(() -> new Evaluation.Request(
                        Reconstruction.Settings.DEFAULT,
                        "seats:1",
                        null,
                        Set.of(InputKind.RENDERS),
                        null,
                        folder,
                        true))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("or leave out `writeScores`");
    }

    private Evaluation.Result run(Reconstruction.Settings settings, Set<InputKind> inputs, String baseline) {
        var request = new Evaluation.Request(meshes.toString(), folder.resolve("out"))
                .withSettings(settings)
                .withInputs(inputs)
                .withBaseline(baseline == null ? null : Meshes.of(baseline));
        return Evaluation.run(request, line -> {});
    }

    private static int failures(Evaluation.Result result) {
        return result.report().inputs().getFirst().all().failures();
    }

    @Test
    void objectsOfOneNameAreToldApart() throws IOException {
        Path others = Files.createDirectory(folder.resolve("others"));
        Files.writeString(others.resolve("tall.obj"), WEDGE);

        var report = Evaluation.run(request(meshes + "," + others, InputKind.RENDERS, 1, null, false), line -> {})
                .report();

        assertThat(report.inputs().getFirst().objects())
                .extracting("name")
                .containsExactly("tall.obj", "wedge.obj", "tall.obj (2)");
    }

    @Test
    void aBrokenMeshIsLeftOutWithItsReason() throws IOException {
        Files.writeString(meshes.resolve("broken.obj"), "v 0 0 0\n");

        var report = Evaluation.run(request(InputKind.RENDERS), line -> {}).report();

        assertThat(report.leftOut()).singleElement().asString().startsWith("broken.obj: ");
        assertThat(report.inputs().getFirst().objects()).hasSize(2);
    }

    private Evaluation.Request request(InputKind inputs) {
        return request(inputs, 1, null, false);
    }

    private Evaluation.Request request(InputKind inputs, int threads, Path only, boolean writeScores) {
        return request(meshes.toString(), inputs, threads, only, writeScores);
    }

    private Evaluation.Request request(String data, InputKind inputs, int threads, Path only, boolean writeScores) {
        return new Evaluation.Request(
                settings(threads),
                data,
                only,
                Set.of(inputs),
                Meshes.of(meshes.toString()),
                folder.resolve("out"),
                writeScores);
    }

    private Reconstruction.Settings settings(int threads) {
        return Reconstruction.Settings.DEFAULT.withModel(model).withComputer(Computer.jvm(threads));
    }

    /** @param logit of the masks in the middle of every view; there is nothing elsewhere */
    private static StructureGenerator thatSees(float logit) {
        var generator = StructureGenerator.create(TINY, new Initializer(new SplittableRandom(1)));
        float[] bias = generator.parameters().getLast().values();
        for (int i = 0; i < bias.length; i++) {
            int pixel = i / 32;
            boolean middle = Math.abs(pixel % 128 - 64) < 12 && Math.abs(pixel / 128 - 64) < 12;
            if (i % 32 >= 24) {
                bias[i] = middle ? logit : -9;
            }
        }
        return generator;
    }

    private void picture(String name, int background) throws IOException {
        Files.write(meshes.resolve(name), png(background, 0xA04020));
    }

    private static byte[] png(int background, int foreground) {
        int[] argb = new int[40 * 40];
        for (int i = 0; i < argb.length; i++) {
            boolean inside = i % 40 > 10 && i % 40 < 28 && i / 40 > 8 && i / 40 < 30;
            argb[i] = 0xFF << 24 | (inside ? foreground : background);
        }
        var out = new ByteArrayOutputStream();
        try {
            Png.write(new Picture(40, 40, argb), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void assertEveryPictureOfThePageIsThere(Path page) throws IOException {
        var sources = Pattern.compile("src=\"([^\"]+)\"").matcher(Files.readString(page));
        assertThat(sources.results().map(source -> page.resolveSibling(source.group(1))))
                .isNotEmpty()
                .allSatisfy(picture -> assertThat(picture).isNotEmptyFile());
    }
}

package io.github.img3d.pipeline;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.img3d.compute.JvmBackend;
import io.github.img3d.compute.device.JvmKernels;
import io.github.img3d.dataset.Turntable;
import io.github.img3d.generator.Architecture;
import io.github.img3d.inference.Inference;
import io.github.img3d.inference.InvalidRequest;
import io.github.img3d.loss.CountedPixels;
import io.github.img3d.model.ModelFile;
import io.github.img3d.model.pytorch.PyTorchNetwork;
import io.github.img3d.model.safetensors.Safetensors;
import io.github.img3d.progress.RecordedProgress;
import io.github.img3d.source.MeshSources;
import io.github.img3d.train.Optimizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TrainingRequestTest {

    private static final String TRIANGLE = "v 0 0 0\nv 1 0 0\nv 0 1 1\nf 1 2 3\n";

    @TempDir
    Path folder;

    @Test
    void folderOfMeshesBecomesAModelWithItsStoryInTheMetadata() throws IOException {
        Path meshes = Files.createDirectory(folder.resolve("meshes"));
        Files.writeString(meshes.resolve("triangle.obj"), TRIANGLE);

        Path model = train(meshes.toString(), Network.SMALL, CollisionRule.NEAREST);

        assertThat(ModelFile.read(model).parameters()).isNotEmpty();
        assertThat(Files.readString(model, ISO_8859_1))
                .contains("data meshes, network small")
                .doesNotContain(folder.toString());
    }

    @Test
    void aModelWithoutColoursCanStartOneWithColours() throws IOException {
        Path plain =
                Files.move(train("seats:1", Network.SMALL, CollisionRule.NEAREST), folder.resolve("plain.safetensors"));
        var request = request("seats:1", folder.resolve("second"), null, null, plain, config(CollisionRule.NEAREST, 2));

        var coloured = ModelFile.read(Training.run(request, line -> {}));

        assertThat(coloured.architecture()).isEqualTo(Architecture.SMALL.with(Architecture.COLOURS));
        assertThat(ModelFile.read(plain).architecture()).isEqualTo(Architecture.SMALL);
        assertThat(Files.readString(plain, ISO_8859_1)).doesNotContain("decoder.colour");
    }

    @Test
    void aModelWithColoursThatGoesOnWithoutThemLosesThemAndSaysSo() throws IOException {
        var coloured = request(
                "seats:1", folder.resolve("first"), null, Network.SMALL, null, config(CollisionRule.NEAREST, 2));
        Path first = Training.run(coloured, line -> {});
        var heard = new RecordedProgress();

        Path second = Training.run(
                request("seats:1", folder.resolve("second"), null, null, first, config(CollisionRule.NEAREST, 0)),
                heard);

        assertThat(ModelFile.read(second).architecture()).isEqualTo(Architecture.SMALL);
        assertThat(heard.notes)
                .filteredOn(line -> line.contains("`colourWeight`"))
                .singleElement()
                .asString()
                .startsWith(first + ": its colours are dropped");
    }

    @Test
    void aTrainingDoesNotGoOnWithAnotherShapeOfTheSameName() throws IOException {
        Path meshes = Files.createDirectory(folder.resolve("meshes"));
        Files.writeString(meshes.resolve("triangle.obj"), TRIANGLE);
        train(meshes.toString(), Network.SMALL, CollisionRule.NEAREST);
        Files.writeString(meshes.resolve("triangle.obj"), TRIANGLE.replace("v 0 1 1", "v 0 2 1"));

        assertThatThrownBy(() -> train(meshes.toString(), Network.SMALL, CollisionRule.NEAREST))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("is of a training with other settings");
    }

    @Test
    void aDataSetThatHoldsWhatIsHeldOutIsRefused() throws IOException {
        Path meshes = Files.createDirectory(folder.resolve("meshes"));
        Files.writeString(meshes.resolve("triangle.obj"), TRIANGLE);
        train(meshes + "*2", Network.SMALL, CollisionRule.NEAREST);
        Path dataset = folder.resolve("out/dataset");
        Path heldOut = Files.writeString(folder.resolve("held-out.txt"), "triangle.obj");
        var request = request(
                dataset.toString(),
                folder.resolve("next"),
                heldOut,
                Network.SMALL,
                null,
                config(CollisionRule.NEAREST, 0));

        assertThatThrownBy(() -> Training.run(request, line -> {}))
                .isInstanceOf(InvalidRequest.class)
                .hasMessage(dataset + ": holds 'triangle.obj', which " + heldOut + " holds out: write the dataset again"
                        + " with that `heldOut`, or train without it");

        Files.writeString(heldOut, "square.obj");
        assertThat(Training.run(request, line -> {})).exists();
    }

    @Test
    void aDataSetWithLegsOfWhatIsHeldOutIsRefused() throws IOException {
        Path meshes = Files.createDirectory(folder.resolve("meshes"));
        Files.writeString(meshes.resolve("low.obj"), TRIANGLE);
        Files.writeString(meshes.resolve("tall.obj"), TRIANGLE);
        train("mixed:" + meshes + "*9", Network.SMALL, CollisionRule.NEAREST);
        Path dataset = folder.resolve("out/dataset");
        Path heldOut = Files.writeString(folder.resolve("held-out.txt"), "tall.obj");
        var request = request(
                dataset.toString(),
                folder.resolve("next"),
                heldOut,
                Network.SMALL,
                null,
                config(CollisionRule.NEAREST, 0));

        assertThatThrownBy(() -> Training.run(request, line -> {}))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageStartingWith(dataset + ": holds 'low.obj on legs of tall.obj #");
    }

    @Test
    void aModelThatWasShownOtherThingsRecognisesWhatItKnows() throws IOException {
        var request = request(
                        "seats:6", folder.resolve("out"), null, Network.SMALL, null, config(CollisionRule.NEAREST, 0))
                .withOthers("lamps:6")
                .withPrecision(Precision.HALF);

        Path model = Training.run(request, line -> {});

        var classifier = ModelFile.model(Safetensors.read(model), "model").classifier();
        assertThat(classifier)
                .get()
                .satisfies(known -> assertThat(known.weight()).hasSize(Architecture.SMALL.latent()));
        assertThat(Files.readString(model, ISO_8859_1)).contains("told from lamps:6");
        assertThat(confidenceIn(model, "seats:9")).isGreaterThan(confidenceIn(model, "lamps:9") + 0.3);
    }

    /** Mean over pictures of objects that were not trained on. */
    private static double confidenceIn(Path model, String data) throws IOException {
        var meshes = MeshSources.parse(data, 77);
        double sum = 0;
        int count = 0;
        try (var backend = new JvmBackend(2, JvmKernels.choose())) {
            var inference = new Inference(Reconstruction.model(model), backend, 0.5);
            for (int i = 0; i < meshes.size(); i++) {
                var picture = Turntable.pictures(meshes.mesh(i).mesh(), Architecture.ORIGINAL.pictureSide())
                        .get(2 * i);
                sum += inference.predict(picture).confidence().value();
                count++;
            }
        }
        return sum / count;
    }

    @Test
    void aModelNamesTheLicencesOfAllThatItsWeightsHaveSeen() throws IOException {
        Path known = Files.createDirectory(folder.resolve("known"));
        Files.writeString(known.resolve("triangle.obj"), TRIANGLE);
        Path first = Files.move(
                train(known.toString(), Network.SMALL, CollisionRule.NEAREST), folder.resolve("first.safetensors"));
        var request = request("seats:1", folder.resolve("second"), null, null, first, config(CollisionRule.NEAREST, 0));

        var second = Safetensors.read(Training.run(request, line -> {}));

        String before = Safetensors.read(first).metadata().get("licences");
        assertThat(before).isNotBlank().isNotEqualTo("made by rule");
        assertThat(second.metadata().get("licences")).contains(before).contains("made by rule");
    }

    @Test
    void aSmallModelCanStartALargerOneInAFileOfHalfPrecision() throws IOException {
        Path small =
                Files.move(train("seats:1", Network.SMALL, CollisionRule.NEAREST), folder.resolve("small.safetensors"));
        var request = request(
                        "seats:1",
                        folder.resolve("second"),
                        null,
                        Network.MEDIUM,
                        small,
                        config(CollisionRule.NEAREST, 0))
                .withPrecision(Precision.HALF);

        Path medium = Training.run(request, line -> {});

        assertThat(ModelFile.read(medium).architecture()).isEqualTo(Architecture.MEDIUM);
        assertThat(Files.size(medium)).isLessThan(16_000_000);
    }

    @Test
    void weightsOfThePyTorchPortCanStartATraining() throws IOException {
        Path port = folder.resolve("port.safetensors");
        new Safetensors(Map.of(), PyTorchNetwork.random().tensors()).write(port);
        var request = request("seats:1", folder.resolve("second"), null, null, port, config(CollisionRule.NEAREST, 0));

        var trained = ModelFile.read(Training.run(request, line -> {}));

        var imported = ModelFile.read(port);
        assertThat(trained.architecture()).isEqualTo(imported.architecture());
        assertThat(trained.parameters())
                .allSatisfy(tensor -> assertThat(tensor.values()).doesNotContain(Float.NaN));
        assertThat(trained.parameters().getFirst().values())
                .isNotEqualTo(imported.parameters().getFirst().values());
    }

    static Stream<Arguments> hostileMeshes() {
        return Stream.of(
                argumentSet("without faces", "v 0 0 0\nv 1 0 0\n", "bad"),
                argumentSet("with NaN", "v 0 0 NaN\nv 1 0 0\nv 0 1 1\nf 1 2 3\n", "bad"),
                argumentSet("with an index out of range", "v 0 0 0\nv 1 0 0\nv 0 1 1\nf 1 2 9\n", "bad"));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("hostileMeshes")
    void meshThatCannotBeUsedIsNamedInOneLine(String obj, String name) throws IOException {
        Path meshes = Files.createDirectory(folder.resolve("meshes"));
        Files.writeString(meshes.resolve("bad.obj"), obj);

        assertThatThrownBy(() -> train(meshes.toString(), Network.SMALL, CollisionRule.SUMMED))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("none of 1 meshes could be rendered")
                .hasMessageContaining(name)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void brokenMeshAmongGoodOnesIsReportedAndSkipped() throws IOException {
        Path meshes = Files.createDirectory(folder.resolve("meshes"));
        Files.writeString(meshes.resolve("good.obj"), TRIANGLE);
        Files.writeString(meshes.resolve("bad.obj"), "v 0 0 0\n");
        var heard = new RecordedProgress();

        Training.run(request(meshes.toString(), Network.SMALL, CollisionRule.SUMMED), heard);

        assertThat(heard.warnings)
                .anySatisfy(line -> assertThat(line).contains("skipped").contains("bad.obj"));
    }

    @Test
    void dataSetThatIsDamagedIsNamedInOneLine() throws IOException {
        train("seats:1", Network.SMALL, CollisionRule.SUMMED);
        Path dataset = Files.move(folder.resolve("out/dataset"), folder.resolve("dataset"));
        Path object = onlyFile(dataset.resolve("objects"));
        Files.write(object, Arrays.copyOf(Files.readAllBytes(object), 5000));
        Files.delete(folder.resolve("out/checkpoint.safetensors"));

        assertThatThrownBy(() -> train(dataset.toString(), Network.SMALL, CollisionRule.SUMMED))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(object.getFileName().toString())
                .message()
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @EnumSource
    void everyNetworkHasAnArchitecture(Network network) {
        assertThat(network.architecture().encoder()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleForCollisionsIsKnown(CollisionRule rule) {
        assertThat(rule.collisions().upscale()).isPositive();
    }

    private static Path onlyFile(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList().getFirst();
        }
    }

    private Path train(String data, Network network, CollisionRule collisions) {
        return Training.run(request(data, network, collisions), line -> {});
    }

    private Training.Request request(String data, Network network, CollisionRule collisions) {
        return request(data, folder.resolve("out"), null, network, null, config(collisions, 0));
    }

    private static Training.Request request(
            String data, Path output, Path heldOut, Network network, Path startFrom, TrainingConfig config) {
        return new Training.Request(data, output)
                .withMeshes(new Meshes(data, heldOut))
                .withStart(new Training.Start(startFrom, network))
                .withConfig(config)
                .withSeed(3)
                .withComputer(Computer.jvm(2));
    }

    private static TrainingConfig config(CollisionRule collisions, double colourWeight) {
        return new TrainingConfig(
                1,
                1e-3,
                colourWeight,
                new TrainingConfig.FixedViews(1, 5, CountedPixels.OBJECT, 0),
                new TrainingConfig.NovelViews(1, collisions),
                TrainingConfig.OwnView.NONE,
                Optimizer.Adam.PUBLISHED);
    }
}

package io.github.img3d.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.img3d.dataset.Dataset;
import io.github.img3d.dataset.DatasetSpec;
import io.github.img3d.image.PictureFile;
import io.github.img3d.inference.InvalidRequest;
import io.github.img3d.loss.CountedPixels;
import io.github.img3d.progress.RecordedProgress;
import io.github.img3d.source.Split;
import io.github.img3d.source.SplitRatios;
import io.github.img3d.train.Optimizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DatasetCreationTest {

    private static final String TRIANGLE = "v 0 0 0\nv 1 0 0\nv 0 1 1\nf 1 2 3\n";

    @TempDir
    Path folder;

    private Path meshes;
    private final RecordedProgress heard = new RecordedProgress();

    @BeforeEach
    void makeMeshes() throws IOException {
        meshes = Files.createDirectory(folder.resolve("meshes"));
        for (int i = 0; i < 6; i++) {
            Files.writeString(meshes.resolve("triangle" + i + ".obj"), TRIANGLE.replace("0 1 1", "0 1 " + (1 + i)));
        }
    }

    @Test
    void aSecondRunKeepsEverything() throws IOException {
        var first = create("50,25,25", false);
        var second = create("50,25,25", false);

        assertThat(first.written()).isEqualTo(6);
        assertThat(second.written()).isZero();
        assertThat(second.kept()).isEqualTo(6);
        assertThat(first.train() + first.validation() + first.test()).isEqualTo(6);
        assertThat(second.train()).isEqualTo(first.train());
        assertThat(heard.warnings).isEmpty();
    }

    @Test
    void aPreviewShowsARowAnObject() throws IOException {
        create("100,0,0", false);

        var preview = PictureFile.read(folder.resolve("out/preview.png"));

        assertThat(preview.height()).isEqualTo(8 + 6 * 136);
        assertThat(preview.width()).isEqualTo(8 + 15 * 136);
    }

    @Test
    void addingAMeshMovesNoOtherToAnotherSplit() throws IOException {
        create("40,30,30", false);
        var before = namesOf(Split.TRAIN);
        Files.writeString(meshes.resolve("a-new-one.obj"), TRIANGLE);

        create("40,30,30", false);

        assertThat(namesOf(Split.TRAIN).stream().filter(name -> !name.equals("a-new-one.obj")))
                .isEqualTo(before);
    }

    @Test
    void aBrokenMeshIsAWarning() throws IOException {
        Files.writeString(meshes.resolve("bad.obj"), "v 0 0 0\n");

        var result = create("80,10,10", false);

        assertThat(result.skipped()).isEqualTo(1);
        assertThat(heard.warnings)
                .singleElement()
                .asString()
                .contains("skipped")
                .contains("bad.obj");
    }

    @Test
    void aBrokenMeshFailsWhereItMustNotBeSkippedAndTheOthersAreDone() throws IOException {
        Files.writeString(meshes.resolve("bad.obj"), "v 0 0 0\n");

        assertThatThrownBy(() -> create("80,10,10", true))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageStartingWith("1 of 7 meshes were skipped, the first is ")
                .hasMessageContaining("bad.obj");
        assertThat(Dataset.open(folder.resolve("out")).size()).isEqualTo(6);
    }

    @Test
    void whatIsDividedIsTrainedOnByItsPartForThat() throws IOException {
        create("0,0,100", false);

        assertThatThrownBy(() -> Training.run(training(), line -> {}))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("none of its objects is to train on");

        create("100,0,0", false);

        assertThat(Training.run(training(), line -> {})).exists();
    }

    @Test
    void aDataSetWithoutNovelViewsIsNoneForTheSecondStage() {
        DatasetCreation.run(request("100,0,0", 0, false), heard);

        assertThatThrownBy(() -> Training.run(training(), line -> {}))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("has no novel views");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                argumentSet("split", "80,10", 3, 64, 2, 10, "split '80,10', expected"),
                argumentSet("pictures", "80,10,10", 0, 64, 2, 10, "pictures 0, expected from 1"),
                argumentSet("small pictures", "80,10,10", 3, 63, 2, 10, "pictureSize 63, expected from 64"),
                argumentSet("views", "80,10,10", 3, 64, -1, 10, "novelViews -1, expected from 0"),
                argumentSet("points", "80,10,10", 3, 64, 2, -1, "points -1, expected from 0"));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("mistakes")
    void mistakesAreNamedInOneLine(
            String split, int pictures, int pictureSize, int novelViews, int points, String message) {
        assertThatThrownBy(() -> new DatasetCreation.Request(meshes.toString(), folder.resolve("out"))
                        .withSplit(SplitRatios.parse(split))
                        .withContents(new DatasetSpec(pictures, pictureSize, novelViews, points, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private List<String> namesOf(Split split) throws IOException {
        var part = Dataset.open(folder.resolve("out")).only(split);
        var names = new ArrayList<String>();
        for (int object = 0; object < part.size(); object++) {
            names.add(part.name(object));
        }
        return names;
    }

    private DatasetCreation.Result create(String split, boolean failOnError) {
        return DatasetCreation.run(request(split, 6, failOnError), heard);
    }

    private DatasetCreation.Request request(String split, int novelViews, boolean failOnError) {
        return new DatasetCreation.Request(
                Meshes.of(meshes.toString()),
                folder.resolve("out"),
                new DatasetSpec(2, 64, novelViews, 10, 1),
                SplitRatios.parse(split),
                failOnError,
                2);
    }

    private Training.Request training() {
        var shapes = new TrainingConfig(
                1,
                1e-3,
                0,
                new TrainingConfig.FixedViews(1, 5, CountedPixels.OBJECT, 0),
                new TrainingConfig.NovelViews(1, CollisionRule.SUMMED),
                TrainingConfig.OwnView.NONE,
                Optimizer.Adam.PUBLISHED);
        return new Training.Request(folder.resolve("out").toString(), folder.resolve("trained"))
                .withConfig(shapes)
                .withSeed(3)
                .withComputer(Computer.jvm(2));
    }
}

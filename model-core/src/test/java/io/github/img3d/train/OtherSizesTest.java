package io.github.img3d.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.img3d.compute.device.Backends;
import io.github.img3d.compute.device.Device;
import io.github.img3d.dataset.Dataset;
import io.github.img3d.dataset.DatasetSpec;
import io.github.img3d.dataset.DatasetWriter;
import io.github.img3d.furniture.Family;
import io.github.img3d.generator.Architecture;
import io.github.img3d.generator.StructureGenerator;
import io.github.img3d.generator.TrainedModel;
import io.github.img3d.image.Picture;
import io.github.img3d.inference.Inference;
import io.github.img3d.loss.CountedPixels;
import io.github.img3d.model.ModelFile;
import io.github.img3d.render.Collisions;
import io.github.img3d.source.Procedural;
import io.github.img3d.tensor.Initializer;
import io.github.img3d.train.term.ColourTruth;
import io.github.img3d.train.term.FixedViewColours;
import io.github.img3d.train.term.FixedViewTruth;
import io.github.img3d.train.term.NovelViewTruth;
import io.github.img3d.train.term.SurfaceDistances;
import io.github.img3d.train.term.SurfaceTruth;
import io.github.img3d.train.term.Target;
import io.github.img3d.train.term.Targets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Networks of other sizes than the published ones are trained, saved and used. */
class OtherSizesTest {

    private static final int BATCH = 2;

    private static final Architecture FOUR_SMALL_VIEWS =
            Architecture.SMALL.sized(32, 64, 4).with(Architecture.COLOURS);

    @TempDir
    Path folder;

    @Test
    void aStepOfEachStageRuns() {
        var fixedViews = Stage.fixedViews(1, 5, CountedPixels.OBJECT)
                .with(new SurfaceDistances(100))
                .with(new FixedViewColours(1));

        assertThat(afterOneStep(fixedViews).values()).containsOnlyKeys("mask", "distance", "surface", "colour");
        assertThat(afterOneStep(Stage.novelViews(2, 1, new Collisions.Summed(3)))
                        .values())
                .containsOnlyKeys("mask", "distance");
    }

    @Test
    void aModelOfOtherSizesIsReadBackAndDrawsItsViews() throws IOException {
        Path file = folder.resolve("model.safetensors");
        ModelFile.write(state().generator(), Map.of(), file);

        var read = ModelFile.read(file);

        assertThat(read.architecture()).isEqualTo(FOUR_SMALL_VIEWS);
        try (var backend = Backends.open(Device.JVM, 1)) {
            var views = new Inference(TrainedModel.of(read), backend, 0.5)
                    .predict(new Picture(32, 32, new int[32 * 32]))
                    .views();
            assertThat(views.count()).isEqualTo(4);
            assertThat(views.height()).isEqualTo(64);
        }
    }

    @Test
    void aDatasetOfOtherSizesIsRefused() throws IOException {
        DatasetWriter.write(folder, new Procedural(Family.SEATS, 1, 3), new DatasetSpec(2, 0, 3), 1, line -> {});
        var dataset = Dataset.open(folder);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Batches(dataset, FOUR_SMALL_VIEWS, BATCH, 1))
                .withMessage("the network draws 4 maps of side 64, the dataset has 8 of side 128");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Batches(dataset, Architecture.SMALL.sized(128, 128, 8), BATCH, 1))
                .withMessage("the network takes pictures of side 128, the dataset has some of side 64");
    }

    @Test
    void picturesOfADatasetAreScaledDownToTheNetworks() throws IOException {
        DatasetWriter.write(folder, new Procedural(Family.SEATS, 1, 3), new DatasetSpec(2, 0, 3), 1, line -> {});
        var batches = new Batches(Dataset.open(folder), Architecture.SMALL.sized(32, 128, 8), BATCH, 1);

        assertThat(batches.at(Stage.PUBLISHED, 0).pictures()).hasSize(BATCH * 32 * 32 * 3);
    }

    private static Losses afterOneStep(Stage stage) {
        var state = state();
        float[] before = state.generator().parameters().getFirst().values().clone();
        try (var backend = Backends.open(Device.JVM, 1);
                var step = new TrainingStep(state, stage, BATCH)) {
            step.prepare(backend);
            var losses = step.run(batch(stage), state.optimizer(), 1e-3, 1);

            assertThat(losses.isFinite()).isTrue();
            assertThat(losses.values().values())
                    .allSatisfy(loss -> assertThat(loss).isPositive());
            assertThat(state.generator().parameters().getFirst().values()).isNotEqualTo(before);
            return losses;
        }
    }

    private static Batch batch(Stage stage) {
        var random = new SplittableRandom(3);
        var targets = Targets.zeros(FOUR_SMALL_VIEWS, BATCH, stage.targets(FOUR_SMALL_VIEWS, BATCH));
        targets.values().forEach((target, values) -> fill(target, values, random));
        float[] pictures = new float[BATCH * 32 * 32 * 3];
        for (int i = 0; i < pictures.length; i++) {
            pictures[i] = random.nextFloat();
        }
        return new Batch(pictures, targets);
    }

    private static void fill(Target target, float[] values, SplittableRandom random) {
        boolean mask = Set.of(FixedViewTruth.MASK, NovelViewTruth.MASK, ColourTruth.SHOWN)
                .contains(target);
        for (int i = 0; i < values.length; i++) {
            float value = random.nextFloat();
            values[i] =
                    target.equals(SurfaceTruth.CHOSEN) ? i % (values.length / BATCH) : mask ? Math.round(value) : value;
        }
    }

    private static TrainingState state() {
        var generator = StructureGenerator.create(FOUR_SMALL_VIEWS, new Initializer(new SplittableRandom(5)));
        return TrainingState.fresh(generator, Optimizer.Adam.PUBLISHED);
    }
}

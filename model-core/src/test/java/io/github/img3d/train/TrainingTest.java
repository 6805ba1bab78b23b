package io.github.img3d.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.img3d.compute.Backend;
import io.github.img3d.compute.device.Backends;
import io.github.img3d.compute.device.Device;
import io.github.img3d.dataset.Dataset;
import io.github.img3d.dataset.DatasetSpec;
import io.github.img3d.dataset.DatasetWriter;
import io.github.img3d.furniture.Family;
import io.github.img3d.generator.Architecture;
import io.github.img3d.generator.StructureGenerator;
import io.github.img3d.loss.CountedPixels;
import io.github.img3d.model.ModelFile;
import io.github.img3d.progress.Progress;
import io.github.img3d.progress.ProgressListener;
import io.github.img3d.render.Collisions;
import io.github.img3d.source.Procedural;
import io.github.img3d.tensor.Initializer;
import io.github.img3d.train.term.FixedViewColours;
import io.github.img3d.train.term.SurfaceDistances;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {

    private static final Architecture TINY =
            new Architecture(List.of(8, 16, 16, 16), List.of(32, 16), List.of(32), List.of(16, 16, 16, 16, 8, 8));
    private static final int BATCH = 4;

    @TempDir
    static Path shared;

    private static Dataset fourSeats;

    @TempDir
    Path folder;

    @BeforeAll
    static void renderFourSeats() throws IOException {
        var seats = new Procedural(Family.SEATS, 4, 11);
        DatasetWriter.write(shared, seats, new DatasetSpec(3, 6, 11), 2, line -> {});
        fourSeats = Dataset.open(shared);
    }

    /** An untrained generator's mask loss is ln 2 a pixel, 90,852 an object. */
    @Test
    @Tag("slow")
    void tinyNetworkOverfitsFourShapesInTwoHundredSteps() throws IOException {
        train(folder, List.of(new Phase(Stage.PUBLISHED, 200, new LearningRateSchedule(3e-2))), 2, line -> {});

        String last = Files.readAllLines(folder.resolve("loss.csv")).getLast();
        assertTrue(losses(last)[0] < 22_000, last);
        assertTrue(losses(last)[1] < 1_900, last);
    }

    @Test
    @Tag("slow")
    void tinyColouredNetworkOverfitsOneBatch() {
        var stage = Stage.PUBLISHED.with(new FixedViewColours(10));
        var batch = new Batches(fourSeats, TINY, BATCH, 5).at(stage, 0);
        var state = state(TINY.with(Architecture.COLOURS));
        try (var backend = Backends.open(Device.JVM, 1);
                var step = new TrainingStep(state, stage, BATCH)) {
            step.prepare(backend);
            var first = step.run(batch, state.optimizer(), 1e-2, 1);
            var last = first;
            for (int s = 2; s <= 150; s++) {
                last = step.run(batch, state.optimizer(), 1e-2, s);
            }

            assertTrue(last.of("colour") < 0.25 * first.of("colour"), first + " … " + last);
            assertTrue(last.of("mask") < 0.4 * first.of("mask"), first + " … " + last);
        }
    }

    @Test
    @Tag("slow")
    void tinyNetworkThatLooksAtSurfacesComesNearerThanOneThatLooksAtViewsAlone() {
        var views = Stage.fixedViews(1, 5, CountedPixels.OBJECT);
        var surface = views.with(new SurfaceDistances(500));
        var unweighted = views.with(new SurfaceDistances(0));

        var with = afterOneBatch(surface);
        var without = afterOneBatch(unweighted);

        assertTrue(with.of("surface") < 0.8 * without.of("surface"), without + " … " + with);
        assertTrue(with.of("mask") < 1.2 * without.of("mask"), without + " … " + with);
    }

    private static Losses afterOneBatch(Stage stage) {
        var batch = new Batches(fourSeats, TINY, BATCH, 5).at(stage, 0);
        var state = state(TINY);
        try (var backend = Backends.open(Device.JVM, 1);
                var step = new TrainingStep(state, stage, BATCH)) {
            step.prepare(backend);
            Losses last = null;
            for (int s = 1; s <= 120; s++) {
                last = step.run(batch, state.optimizer(), 1e-2, s);
            }
            return last;
        }
    }

    @Test
    void aColouredNetworkIsTrainedByBothStagesAndGoesOnWhereItStopped() throws IOException {
        List<Phase> coloured = phases(2, 2).stream()
                .map(p -> new Phase(p.stage().with(new FixedViewColours(5)), p.steps(), p.schedule()))
                .toList();
        byte[] whole = train(folder.resolve("whole"), state(TINY.with(Architecture.COLOURS)), coloured, 2, line -> {});

        Path broken = folder.resolve("broken");
        assertThrows(
                Killed.class,
                () -> train(
                        broken,
                        state(TINY.with(Architecture.COLOURS)),
                        coloured,
                        2,
                        new KilledAt("saving the checkpoint of step 4")));
        byte[] resumed = train(broken, state(TINY.with(Architecture.COLOURS)), coloured, 1, line -> {});

        assertArrayEquals(whole, resumed);
    }

    @Test
    void aColouredNetworkMayLearnShapesAlone() throws IOException {
        var state = state(TINY.with(Architecture.COLOURS));
        float[] before = bias(state);

        train(folder, state, phases(1, 1), 1, line -> {});

        assertArrayEquals(before, bias(state));
    }

    @Test
    void sameSeedGivesTheSameBytesOnOneThreadAndOnTwo() throws IOException {
        byte[] one = train(folder.resolve("one"), phases(3, 2), 1, line -> {});
        byte[] two = train(folder.resolve("two"), phases(3, 2), 2, line -> {});
        byte[] twoAgain = train(folder.resolve("again"), phases(3, 2), 2, line -> {});

        assertArrayEquals(one, two);
        assertArrayEquals(two, twoAgain);
    }

    @Test
    void killedAndResumedTrainingEndsWithTheBytesOfAnUninterruptedOne() throws IOException {
        byte[] whole = train(folder.resolve("whole"), phases(4, 3), 2, line -> {});

        Path broken = folder.resolve("broken");
        for (String killedAt : List.of("saving the checkpoint of step 4", "saving the checkpoint of step 6")) {
            assertThrows(Killed.class, () -> train(broken, phases(4, 3), 2, new KilledAt(killedAt)));
        }
        byte[] resumed = train(broken, phases(4, 3), 1, line -> {});

        assertArrayEquals(whole, resumed);
        assertEquals(Files.readString(folder.resolve("whole/loss.csv")), Files.readString(broken.resolve("loss.csv")));
    }

    @Test
    void gradientDescentLowersTheLossOfABatch() {
        var batch = new Batches(fourSeats, TINY, BATCH, 5).at(Stage.PUBLISHED, 0);
        var state = state(TINY, Optimizer.named("sgd", 0.9, 1e-4));
        try (var backend = Backends.open(Device.JVM, 1);
                var step = new TrainingStep(state, Stage.PUBLISHED, BATCH)) {
            step.prepare(backend);
            var first = step.run(batch, state.optimizer(), 1e-6, 1);
            var last = first;
            for (int s = 2; s <= 20; s++) {
                last = step.run(batch, state.optimizer(), 1e-6, s);
            }

            assertTrue(last.of("mask") < 0.8 * first.of("mask"), first + " … " + last);
        }
    }

    @Test
    void resumedGradientDescentEndsWithTheBytesOfAnUninterruptedOne() throws IOException {
        var descent = Optimizer.named("sgd", 0.9, 1e-4);
        var phases = List.of(new Phase(Stage.PUBLISHED, 6, new LearningRateSchedule(1e-6)));
        byte[] whole = train(folder.resolve("whole"), state(TINY, descent), phases, 2, line -> {});

        Path broken = folder.resolve("broken");
        assertThrows(
                Killed.class,
                () -> train(broken, state(TINY, descent), phases, 2, new KilledAt("saving the checkpoint of step 4")));
        byte[] resumed = train(broken, state(TINY, descent), phases, 1, line -> {});

        assertArrayEquals(whole, resumed);
    }

    @Test
    void checkpointOfOtherSettingsIsRefused() throws IOException {
        train(folder, phases(1, 0), 1, line -> {});
        var state = state();

        var e = assertThrows(
                IOException.class,
                () -> new Checkpoint(folder.resolve("checkpoint.safetensors"), "seed 6").restore(state));

        assertTrue(e.getMessage().contains("other settings (seed 5), expected (seed 6)"), e.getMessage());
    }

    @Test
    void aTrainingThatDivergesKeepsItsCheckpoint() throws IOException {
        train(folder, phases(2, 0), 1, line -> {});
        Path checkpoint = folder.resolve("checkpoint.safetensors");
        byte[] before = Files.readAllBytes(checkpoint);
        var tooFast = List.of(new Phase(Stage.PUBLISHED, 8, new LearningRateSchedule(1e38)));

        var e = assertThrows(IOException.class, () -> train(folder, tooFast, 1, line -> {}));

        assertTrue(e.getMessage().matches("step [34]: a (loss|weight) is no finite number, .*"), e.getMessage());
        assertTrue(
                e.getMessage().endsWith(checkpoint + " is kept as it was: train anew with a lower `learningRate`"),
                e.getMessage());
        assertArrayEquals(before, Files.readAllBytes(checkpoint));
    }

    @Test
    void weightsThatAreNoNumbersAreNeverSaved() {
        var state = state();
        state.generator().parameters().getLast().values()[0] = Float.NaN;

        var e = assertThrows(IOException.class, () -> train(folder, state, phases(2, 0), 1, line -> {}));

        assertTrue(e.getMessage().contains("nothing is saved"), e.getMessage());
        assertTrue(Files.notExists(folder.resolve("checkpoint.safetensors")));
    }

    @Test
    void whatABatchHadNoRoomForIsNotHidden() {
        var full = new OutOfMemoryError("Java heap space");

        var e = assertThrows(
                OutOfMemoryError.class,
                () -> Trainer.joined(CompletableFuture.supplyAsync(() -> {
                    throw full;
                })));

        assertSame(full, e);
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Ends a training as soon as it says {@code note}. */
    private record KilledAt(String note) implements ProgressListener {

        @Override
        public void progress(Progress progress) {}

        @Override
        public void note(String text) {
            if (text.equals(note)) {
                throw new Killed();
            }
        }
    }

    private static List<Phase> phases(int fixed, int novel) {
        return List.of(
                new Phase(Stage.PUBLISHED, fixed, new LearningRateSchedule(1e-2)),
                new Phase(Stage.novelViews(2, 1, new Collisions.Summed(5)), novel, new LearningRateSchedule(2e-4)));
    }

    private static byte[] train(Path folder, List<Phase> phases, int threads, ProgressListener listener)
            throws IOException {
        return train(folder, state(), phases, threads, listener);
    }

    private static byte[] train(
            Path folder, TrainingState state, List<Phase> phases, int threads, ProgressListener listener)
            throws IOException {
        Files.createDirectories(folder);
        var settings = new Trainer.Settings(folder, "seed 5", phases, BATCH, 5, 2);
        try (Backend backend = Backends.open(Device.JVM, threads)) {
            new Trainer(settings, fourSeats, state, backend, listener).run();
        }
        Path model = folder.resolve("model.safetensors");
        ModelFile.write(state.generator(), Map.of(), model);
        return Files.readAllBytes(model);
    }

    private static float[] bias(TrainingState state) {
        return state.generator().parameters().getLast().values().clone();
    }

    private static TrainingState state() {
        return state(TINY);
    }

    private static TrainingState state(Architecture architecture) {
        return state(architecture, Optimizer.Adam.PUBLISHED);
    }

    private static TrainingState state(Architecture architecture, Optimizer optimizer) {
        var generator = StructureGenerator.create(architecture, new Initializer(new SplittableRandom(5)));
        return TrainingState.fresh(generator, optimizer);
    }

    private static double[] losses(String row) {
        String[] columns = row.split(",");
        return new double[] {Double.parseDouble(columns[3]), Double.parseDouble(columns[4])};
    }
}

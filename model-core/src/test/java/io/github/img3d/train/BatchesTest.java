package io.github.img3d.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.img3d.dataset.Dataset;
import io.github.img3d.dataset.DatasetSpec;
import io.github.img3d.dataset.DatasetWriter;
import io.github.img3d.furniture.Family;
import io.github.img3d.generator.Architecture;
import io.github.img3d.loss.CountedPixels;
import io.github.img3d.render.Collisions;
import io.github.img3d.source.Procedural;
import io.github.img3d.train.augment.Augmentation;
import io.github.img3d.train.augment.Recolouring;
import io.github.img3d.train.term.ColourTruth;
import io.github.img3d.train.term.Example;
import io.github.img3d.train.term.FixedViewColours;
import io.github.img3d.train.term.FixedViewTruth;
import io.github.img3d.train.term.NovelViewTruth;
import io.github.img3d.train.term.SurfaceDistances;
import io.github.img3d.train.term.SurfaceTruth;
import io.github.img3d.train.term.Targets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchesTest {

    private static final int OBJECTS = 5;
    private static final int BATCH = 2;
    private static final Stage FIXED = Stage.PUBLISHED;
    private static final Stage NOVEL = Stage.novelViews(2, 1, new Collisions.Nearest());

    private static final Stage SURFACE =
            Stage.fixedViews(1, 5, CountedPixels.OBJECT).with(new SurfaceDistances(500));

    @TempDir
    static Path folder;

    private static Dataset dataset;

    private final Batches batches = new Batches(dataset, Architecture.ORIGINAL, BATCH, 7);

    @BeforeAll
    static void renderSeats() throws IOException {
        var seats = new Procedural(Family.SEATS, OBJECTS, 3);
        DatasetWriter.write(folder, seats, new DatasetSpec(2, 3, 3), 1, line -> {});
        dataset = Dataset.open(folder);
    }

    @Test
    void everyObjectComesOnceAnEpochInAnOrderOfItsOwn() throws IOException {
        var drawn = new ArrayList<Integer>();
        for (long step = 0; step < 2 * OBJECTS; step++) {
            drawn.addAll(objects(batches.at(FIXED, step)));
        }

        var epochs = IntStream.range(0, 4)
                .mapToObj(e -> drawn.subList(e * OBJECTS, (e + 1) * OBJECTS))
                .toList();
        epochs.forEach(epoch ->
                assertEquals(List.of(0, 1, 2, 3, 4), epoch.stream().sorted().toList(), epochs::toString));
        assertTrue(epochs.stream().distinct().count() > 1, epochs::toString);
    }

    @Test
    void theSameStepHasTheSameBatchWhateverCameBefore() {
        var other = new Batches(dataset, Architecture.ORIGINAL, BATCH, 7);
        other.at(FIXED, 0);
        other.at(NOVEL, 9);

        assertSame(batches.at(NOVEL, 3), other.at(NOVEL, 3));
        assertSame(batches.at(FIXED, 4), other.at(FIXED, 4));
        assertSame(batches.at(SURFACE, 5), other.at(SURFACE, 5));
    }

    @Test
    void otherSeedsDrawOtherBatches() {
        var other = new Batches(dataset, Architecture.ORIGINAL, BATCH, 8);

        assertNotEquals(
                Arrays.hashCode(batches.at(NOVEL, 0).pictures()),
                Arrays.hashCode(other.at(NOVEL, 0).pictures()));
    }

    @Test
    void neighbouringStepsShareNoDraws() {
        var draws = new HashSet<Long>();
        for (long stream = -20; stream < 20; stream++) {
            Batches.random(7, stream).longs(100).forEach(draws::add);
        }

        assertEquals(40 * 100, draws.size());
    }

    @Test
    void novelViewsComeWithThePosesTheyWereSeenFrom() throws IOException {
        var batch = batches.at(NOVEL, 1);

        assertEquals(BATCH * 2 * 9, batch.truth(NovelViewTruth.POSES).length);
        int pixels = batch.truth(NovelViewTruth.DEPTH).length / (BATCH * 2);
        for (int image = 0; image < BATCH * 2; image++) {
            float[] pose = Arrays.copyOfRange(batch.truth(NovelViewTruth.POSES), image * 9, (image + 1) * 9);
            float[] depth = Arrays.copyOfRange(batch.truth(NovelViewTruth.DEPTH), image * pixels, (image + 1) * pixels);
            assertTrue(isStored(pose, depth), "image " + image);
        }
    }

    @Test
    void surfacesComeWithTheViewsThatSeeThem() {
        var batch = batches.at(SURFACE, 2);

        assertArrayEquals(batches.at(FIXED, 2).truth(FixedViewTruth.DEPTH), batch.truth(FixedViewTruth.DEPTH));
        int samples = batch.truth(SurfaceTruth.CHOSEN).length / BATCH;
        for (int i = 0; i < BATCH * samples; i++) {
            assertTrue(
                    length(batch.truth(SurfaceTruth.SURFACE), i / samples, i % samples, samples) < 0.51, "sample " + i);
            assertTrue(batch.truth(SurfaceTruth.CHOSEN)[i] < 128 * 128 * 8, "sample " + i);
        }
    }

    /** Returns a sample's distance from the middle. */
    private static double length(float[] surface, int b, int s, int samples) {
        double square = 0;
        for (int axis = 0; axis < 3; axis++) {
            square += Math.pow(surface[(b * 3 + axis) * samples + s], 2);
        }
        return Math.sqrt(square);
    }

    @Test
    void coloursAreThoseOfTheFixedViewsWhereTheObjectIs() {
        var batch = batches.at(FIXED.with(new FixedViewColours(1)), 2);

        int size = batch.truth(ColourTruth.SHOWN).length / BATCH;
        for (int b = 0; b < BATCH; b++) {
            boolean learnt = showsColours(batch, b);
            for (int i = b * size; i < (b + 1) * size; i++) { // (b·P + p)·3V + c·V + v
                assertEquals(
                        learnt ? batch.truth(FixedViewTruth.MASK)[i / 24 * 8 + i % 8] : 0,
                        batch.truth(ColourTruth.SHOWN)[i],
                        "element " + i);
            }
        }
        assertArrayEquals(batches.at(FIXED, 2).truth(FixedViewTruth.DEPTH), batch.truth(FixedViewTruth.DEPTH));
        assertArrayEquals(batches.at(FIXED, 2).pictures(), batch.pictures());
    }

    @Test
    void picturesInOtherMaterialsTeachNoColours() {
        var learnt = new HashSet<Boolean>();
        for (int step = 0; step < 8; step++) {
            var batch = batches.at(FIXED.with(new FixedViewColours(1)), step);
            for (int b = 0; b < BATCH; b++) {
                learnt.add(showsColours(batch, b));
            }
        }

        assertEquals(Set.of(true, false), learnt);
    }

    private static boolean showsColours(Batch batch, int b) {
        int size = batch.truth(ColourTruth.SHOWN).length / BATCH;
        float[] shown = Arrays.copyOfRange(batch.truth(ColourTruth.SHOWN), b * size, (b + 1) * size);
        return !Arrays.equals(shown, new float[size]);
    }

    @Test
    void stagesOfNovelViewsLearnTheColoursOfTheFixedOnes() {
        var novel = batches.at(NOVEL.with(new FixedViewColours(1)), 2);
        var fixed = batches.at(FIXED.with(new FixedViewColours(1)), 2);
        int first = fixed.truth(ColourTruth.COLOURS).length / BATCH; // later objects have other pictures

        assertArrayEquals(
                Arrays.copyOf(fixed.truth(ColourTruth.COLOURS), first),
                Arrays.copyOf(novel.truth(ColourTruth.COLOURS), first));
        assertArrayEquals(
                Arrays.copyOf(fixed.truth(ColourTruth.SHOWN), first),
                Arrays.copyOf(novel.truth(ColourTruth.SHOWN), first));
        assertArrayEquals(batches.at(NOVEL, 2).truth(NovelViewTruth.DEPTH), novel.truth(NovelViewTruth.DEPTH));
    }

    @Test
    void coloursChangeAsThoseOfThePictureDo() throws IOException {
        float[] stored = new float[128 * 128 * 24];
        dataset.fixedColours(0, stored, new float[stored.length], 0);
        var recolouring = new Recolouring(new float[] {0, 1, 0, 0, 0, 1, 1, 0, 0}, 1.5f, 0.9f);
        var stage = FIXED.with(new FixedViewColours(1));
        var targets = Targets.zeros(Architecture.ORIGINAL, 3, stage.targets(Architecture.ORIGINAL, 3));

        stage.fill(
                targets,
                1,
                dataset,
                new Example(0, 0, new Augmentation(recolouring, List.of())),
                new SplittableRandom(1));

        recolouring.apply(stored, 0, stored.length, 8);
        float[] colours = targets.of(ColourTruth.COLOURS);
        assertArrayEquals(stored, Arrays.copyOfRange(colours, stored.length, 2 * stored.length));
        assertArrayEquals(new float[stored.length], Arrays.copyOf(colours, stored.length));
    }

    private static boolean isStored(float[] pose, float[] depth) throws IOException {
        for (int object = 0; object < OBJECTS; object++) {
            for (int k = 0; k < dataset.novelViews(); k++) {
                float[] stored = new float[depth.length];
                float[] mask = new float[depth.length];
                float[] from = dataset.novelView(object, k, stored, mask, 0).rowMajor();
                if (Arrays.equals(stored, depth) && Arrays.equals(from, pose)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Integer> objects(Batch batch) throws IOException {
        int size = batch.truth(FixedViewTruth.DEPTH).length / BATCH;
        var objects = new ArrayList<Integer>();
        for (int b = 0; b < BATCH; b++) {
            float[] drawn = Arrays.copyOfRange(batch.truth(FixedViewTruth.DEPTH), b * size, (b + 1) * size);
            for (int object = 0; object < OBJECTS; object++) {
                float[] depth = new float[size];
                dataset.fixedViews(object, depth, new float[size], 0);
                if (Arrays.equals(depth, drawn)) {
                    objects.add(object);
                }
            }
        }
        return objects;
    }

    private static void assertSame(Batch expected, Batch actual) {
        assertArrayEquals(expected.pictures(), actual.pictures());
        assertEquals(expected.truth().values().keySet(), actual.truth().values().keySet());
        expected.truth()
                .values()
                .forEach((target, values) -> assertArrayEquals(values, actual.truth(target), target::toString));
    }
}

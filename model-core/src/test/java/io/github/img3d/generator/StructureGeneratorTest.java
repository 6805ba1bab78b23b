package io.github.img3d.generator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.img3d.autograd.Tape;
import io.github.img3d.compute.JvmBackend;
import io.github.img3d.tensor.Initializer;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StructureGeneratorTest {

    private static final Architecture TINY =
            new Architecture(List.of(8, 8, 8, 8), List.of(16, 8), List.of(16), List.of(8, 8, 8, 8, 8, 8));

    @Test
    void originalHasTheParametersOfThePublishedTable() {
        var sizes = generator(Architecture.ORIGINAL).parameters().stream()
                .collect(Collectors.groupingBy(
                        t -> t.name().substring(0, t.name().lastIndexOf('.')),
                        Collectors.summingInt(t -> t.shape().size())));

        assertEquals(2_688, sizes.get("encoder.conv1"));
        assertEquals(110_720, sizes.get("encoder.conv2"));
        assertEquals(221_376, sizes.get("encoder.conv3"));
        assertEquals(442_624, sizes.get("encoder.conv4"));
        assertEquals(8_390_656, sizes.get("encoder.fc1"));
        assertEquals(2_098_176, sizes.get("encoder.fc2"));
        assertEquals(524_800, sizes.get("encoder.fc3"));
        assertEquals(525_312, sizes.get("decoder.fc1"));
        assertEquals(2_099_200, sizes.get("decoder.fc2"));
        assertEquals(8_392_704, sizes.get("decoder.fc3"));
        assertEquals(442_560, sizes.get("decoder.up1"));
        assertEquals(221_312, sizes.get("decoder.up2"));
        assertEquals(110_688, sizes.get("decoder.up3"));
        assertEquals(55_360, sizes.get("decoder.up4"));
        assertEquals(27_696, sizes.get("decoder.up5"));
        assertEquals(1_536 + 524_288, sizes.get("decoder.head"));
        assertEquals(
                24_191_696, sizes.values().stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void aLargeNetworkGoesOnFromAMediumOne() {
        var large =
                generator(Architecture.MEDIUM).widened(Architecture.LARGE, new Initializer(new SplittableRandom(2)));

        assertEquals(Architecture.LARGE, large.architecture());
    }

    @Test
    void smallFitsIntoSixteenMegabytes() {
        int elements = generator(Architecture.SMALL).tensors().stream()
                .mapToInt(t -> t.shape().size())
                .sum();

        assertTrue(4L * elements < 16_000_000, elements + " elements");
    }

    @Test
    void freshGeneratorDrawsNearlyTheRegularGrid() {
        float[] maps = maps(generator(TINY), 1);

        int pixel = 5 * 128 + 77;
        assertEquals(77, maps[pixel * 32], 1);
        assertEquals(5, maps[pixel * 32 + 8], 1);
        assertEquals(1, maps[pixel * 32 + 16], 1);
        assertEquals(0, maps[pixel * 32 + 24], 1);
    }

    @Test
    void aColouredGeneratorStartsAroundGrey() {
        float[] colours = coloursOf(generator(TINY.with(Architecture.COLOURS)));
        double sum = 0;
        for (float colour : colours) {
            sum += colour;
        }

        assertEquals(128 * 128 * 24, colours.length);
        assertEquals(0.5, sum / colours.length, 0.1);
    }

    @Test
    void coloursLeaveShapesAsTheyAre() {
        float[] alone = maps(generator(TINY), 2);

        assertArrayEquals(alone, maps(generator(TINY.with(Architecture.COLOURS)), 2));
        assertArrayEquals(
                alone, maps(generator(TINY).with(Architecture.COLOURS, new Initializer(new SplittableRandom(9))), 2));
    }

    @Test
    void aGeneratorWithColoursKeepsThem() {
        var coloured = generator(TINY.with(Architecture.COLOURS));

        assertSame(coloured, coloured.with(Architecture.COLOURS, new Initializer(new SplittableRandom(9))));
        assertEquals(
                TINY.with(Architecture.COLOURS),
                generator(TINY)
                        .with(Architecture.COLOURS, new Initializer(new SplittableRandom(9)))
                        .architecture());
    }

    @Test
    void aGeneratorThatLosesItsColoursKeepsItsShapes() {
        var coloured = generator(TINY.with(Architecture.COLOURS));

        var alone = coloured.without(Architecture.COLOURS);

        assertEquals(TINY, alone.architecture());
        assertArrayEquals(maps(coloured, 2), maps(alone, 2));
        assertSame(alone, alone.without(Architecture.COLOURS));
    }

    @Test
    void foldingKeepsTheFunctionThatRunningStatisticsMake() {
        var trained = generator(TINY);
        trained.statistics().forEach(t -> {
            for (int i = 0; i < t.values().length; i++) {
                t.values()[i] = t.name().endsWith("variance") ? 1 : 0;
            }
        });

        float[] folded = maps(trained.folded(), 2);
        float[] again = maps(trained.folded().folded(), 2);

        assertArrayEquals(folded, again);
    }

    @Test
    void architectureThatWouldLeaveNoMapIsRefused() {
        var e = assertThrows(
                IllegalArgumentException.class,
                () -> new Architecture(List.of(8, 8, 8, 8, 8, 8, 8), List.of(8), List.of(), List.of(8, 8)));

        assertEquals("encoder has 7 layers, which leaves a map of side 0", e.getMessage());
    }

    @Test
    void sizesThatLayersCannotHalveOrDoubleAreRefused() {
        var odd = assertThrows(IllegalArgumentException.class, () -> TINY.sized(60, 128, 8));
        var views = assertThrows(IllegalArgumentException.class, () -> TINY.sized(64, 128, 9));

        assertEquals("encoder has 4 layers, which cannot halve a side of 60 so often", odd.getMessage());
        assertEquals("views 9, expected from 1 to 8", views.getMessage());
    }

    @Test
    void aNetworkOfOtherSizesDrawsAsManySmallerViews() {
        var generator = generator(TINY.sized(32, 64, 4));
        var tape = new Tape();
        var picture = Tensor.zeros("picture", Shape.of(2, 32, 32, 3));

        assertEquals(
                Shape.of(2, 64 * 64, 16),
                generator.generate(tape, picture).maps().shape());
    }

    @Test
    void twoHeadsOfOneNameAreRefused() {
        var e = assertThrows(IllegalArgumentException.class, () -> TINY.with(Architecture.MAPS));

        assertEquals("two heads are named 'maps', expected one", e.getMessage());
    }

    @Test
    void unknownNetworkIsRefusedWithTheKnownOnes() {
        var e = assertThrows(IllegalArgumentException.class, () -> Architecture.named("huge"));

        assertEquals("network 'huge', expected 'small', 'medium', 'large' or 'original'", e.getMessage());
    }

    private static StructureGenerator generator(Architecture architecture) {
        return StructureGenerator.create(architecture, new Initializer(new SplittableRandom(1)));
    }

    private static float[] coloursOf(StructureGenerator generator) {
        return values(generator, 1, g -> g.of(Architecture.COLOURS));
    }

    private static float[] maps(StructureGenerator generator, int batch) {
        return values(generator, batch, Generated::maps);
    }

    private static float[] values(StructureGenerator generator, int batch, Function<Generated, Tensor> part) {
        var tape = new Tape();
        Tensor picture = new Initializer(new SplittableRandom(2)).normal("picture", Shape.of(batch, 64, 64, 3), 1);
        Tensor values = tape.keep(part.apply(generator.generate(tape, picture)));
        try (var backend = JvmBackend.plain(2)) {
            backend.prepare(tape.program()).run();
        }
        return values.values();
    }
}

package io.github.img3d.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Integers stay on the device, so this sort is looked at on the JVM only; elsewhere the pictures show it. */
class BinTest {

    private final int[] starts = new int[4];
    private final int[] order = new int[7];

    @Test
    void pointsOfAPixelKeepTheirOrderAndThoseOutsideAreLeftOut() {
        bin(new SplatSize(1, 1, 7, 1, 3, 2), 9, 0, -1, 11, 3, 8, 0);

        assertArrayEquals(new int[] {0, 3, 3, 6}, starts);
        assertArrayEquals(new int[] {1, 4, 6, 0, 3, 5, -1}, order);
    }

    @Test
    void aPictureWithoutPointsHasEmptyPixels() {
        Arrays.fill(starts, 9);

        bin(new SplatSize(1, 1, 7, 1, 3, 2), -1, -1, -1, -1, -1, -1, -1);

        assertArrayEquals(new int[4], starts);
        assertArrayEquals(new int[] {-1, -1, -1, -1, -1, -1, -1}, order);
    }

    static Stream<Arguments> sizes() {
        return Stream.of(
                argumentSet("one pixel", new SplatSize(1, 1, 5, 1, 1, 1)),
                argumentSet("several pictures", new SplatSize(2, 3, 101, 3, 5, 2)),
                argumentSet("more pixels than points", new SplatSize(1, 2, 3, 9, 9, 8)));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("sizes")
    void eachPixelHasItsPointsInOrder(SplatSize size) {
        var random = new SplittableRandom(1);
        int perPixel = size.upscale() * size.upscale();
        int[] cells = random.ints((long) size.images() * size.points(), -1, size.pixels() * perPixel)
                .toArray();
        int[] allStarts = new int[size.images() * (size.pixels() + 1)];
        int[] allOrder = new int[cells.length];

        run(size, cells, allStarts, allOrder);

        for (int image = 0; image < size.images(); image++) {
            int at = image * size.points();
            for (int p = 0; p < size.pixels(); p++) {
                int pixel = p;
                int s = image * (size.pixels() + 1) + p;
                int[] expected = IntStream.range(0, size.points())
                        .filter(i -> cells[at + i] >= 0 && cells[at + i] / perPixel == pixel)
                        .toArray();
                assertArrayEquals(expected, Arrays.copyOfRange(allOrder, at + allStarts[s], at + allStarts[s + 1]));
            }
        }
        assertEquals(0, allStarts[0]);
    }

    private void bin(SplatSize size, int... cells) {
        run(size, cells, starts, order);
    }

    private static void run(SplatSize size, int[] cells, int[] starts, int[] order) {
        new ProjectionLaunch.Bin(Ints.of("cells", cells), Ints.of("starts", starts), Ints.of("order", order), size)
                .range(0, size.images());
    }
}

package io.github.img3d.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.img3d.compute.launch.Ints;
import io.github.img3d.compute.launch.ProjectionLaunch;
import io.github.img3d.compute.launch.SplatSize;
import io.github.img3d.compute.tornado.GpuKernels;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sorts of points by pixel, checked on the JVM only because integers stay on a device; elsewhere the pictures show
 * them.
 */
class BinTest {

    private static final Kernels SHARED = new GpuKernels();

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
                argumentSet("more pixels than points", new SplatSize(1, 2, 3, 9, 9, 8)),
                argumentSet("pixels and one more are a square", new SplatSize(1, 1, 300, 1, 15, 1)),
                argumentSet("pixels are a square", new SplatSize(1, 1, 300, 4, 4, 1)),
                argumentSet("chunks of points, and a rest", new SplatSize(2, 2, 1301, 7, 9, 3)),
                argumentSet("whole chunks", new SplatSize(1, 2, 1024, 5, 3, 2)),
                argumentSet("many more pixels than points", new SplatSize(1, 2, 3, 31, 33, 1)));
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

        run(Kernels.PLAIN, size, cells, allStarts, allOrder);

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

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("sizes")
    void theSortThatIsSharedLeavesTheSame(SplatSize size) {
        int most = size.pixels() * size.upscale() * size.upscale();
        assertSameSort(size, new SplittableRandom(2).ints((long) size.images() * size.points(), -1, most));
        assertSameSort(size, IntStream.generate(() -> -1).limit((long) size.images() * size.points()));
        assertSameSort(size, IntStream.generate(() -> most - 1).limit((long) size.images() * size.points()));
    }

    private static void assertSameSort(SplatSize size, IntStream points) {
        int[] cells = points.toArray();
        int[] plainStarts = new int[size.images() * (size.pixels() + 1)];
        int[] plainOrder = new int[cells.length];
        run(Kernels.PLAIN, size, cells, plainStarts, plainOrder);
        int[] sharedStarts = filled(plainStarts.length);
        int[] sharedOrder = filled(plainOrder.length);

        run(SHARED, size, cells, sharedStarts, sharedOrder);

        assertArrayEquals(plainStarts, sharedStarts);
        assertArrayEquals(plainOrder, sharedOrder);
    }

    private static int[] filled(int size) {
        int[] values = new int[size];
        Arrays.fill(values, 9);
        return values;
    }

    private void bin(SplatSize size, int... cells) {
        run(Kernels.PLAIN, size, cells, starts, order);
    }

    private static void run(Kernels kernels, SplatSize size, int[] cells, int[] starts, int[] order) {
        var bin = new ProjectionLaunch.Bin(
                Ints.of("cells", cells), Ints.of("starts", starts), Ints.of("order", order), size);
        try (var backend = new JvmBackend(2, kernels)) {
            backend.prepare(new Program(List.of(bin), List.of(), List.of())).run();
        }
    }
}

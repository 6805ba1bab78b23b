package io.github.img3d.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.img3d.compute.launch.BiasLaunch;
import io.github.img3d.compute.launch.ConcatenationLaunch.Concatenate;
import io.github.img3d.compute.launch.ConcatenationLaunch.PartGradient;
import io.github.img3d.compute.launch.FillLaunch.Fill;
import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.HalvingLaunch.Halve;
import io.github.img3d.compute.launch.HalvingLaunch.HalveGradient;
import io.github.img3d.compute.launch.Launch;
import io.github.img3d.compute.launch.LossLaunch;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Maps side by side, and maps of half the size. */
interface MapContract {

    Backend backend();

    @ParameterizedTest
    @CsvSource({"1,1,1", "5,3,7", "33,16,3", "3,17,48", "1031,5,2", "2,4099,4"})
    default void channelsOfBothLieSideBySide(int rows, int left, int right) {
        var a = Runs.random("a", rows * left);
        var b = Runs.random("b", rows * right);
        var y = Runs.zeros("y", rows * (left + right));
        var expected = new double[y.size()];
        for (int i = 0; i < expected.length; i++) {
            int r = i / (left + right);
            int c = i % (left + right);
            expected[i] = c < left ? a.array()[r * left + c] : b.array()[r * right + c - left];
        }

        Runs.run(backend(), List.of(new Concatenate(a, b, y, rows, left, right)));

        Worst.assertClose(expected, y, 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"1,1,0,1", "5,10,3,7", "33,19,0,16", "3,65,17,48", "1031,9,5,2"})
    default void gradientOfAPartIsAdded(int rows, int width, int first, int channels) {
        var dY = Runs.random("dY", rows * width);
        var dX = Runs.random("dX", rows * channels);
        var expected = Runs.doubles(dX);
        for (int i = 0; i < expected.length; i++) {
            expected[i] += dY.array()[i / channels * width + first + i % channels];
        }

        Runs.run(backend(), List.of(new PartGradient(dY, dX, rows, width, first, channels)));

        Worst.assertClose(expected, dX, 1e-6);
    }

    /** The gradient's memory holds values that an earlier buffer left there. */
    @Test
    default void aFirstGradientOfAPartNeedsNoZeros() {
        var dY = Runs.random("dY", 33 * 19);
        var left = Floats.planned("left", 33 * 16);
        var dX = Floats.planned("dX", 33 * 16);
        var copy = Runs.zeros("copy of dX", 33 * 16);
        var expected = new double[33 * 16];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = dY.array()[i / 16 * 19 + 3 + i % 16];
        }

        Runs.run(
                backend(),
                List.<Launch>of(
                        new Fill(left, 7),
                        new LossLaunch.Total(left, Runs.zeros("sum", 1), left.size(), 1),
                        new Fill(dX, 0),
                        new PartGradient(dY, dX, 33, 19, 3, 16),
                        new BiasLaunch.BiasGradient(dX, copy, 1, dX.size())));

        Worst.assertClose(expected, copy, 1e-9);
    }

    @Test
    default void aPartBesideTheChannelsIsRefused() {
        var e = assertThrows(
                IllegalArgumentException.class,
                () -> new PartGradient(Runs.zeros("dY", 10), Runs.zeros("dX", 6), 2, 5, 3, 3));

        assertEquals("dY: channels 3 to 6 of rows of 5", e.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"1,1,1", "3,5,3", "6,2,17", "5,70,48"})
    default void halvedPixelsAreMeansOfFour(int rows, int width, int channels) {
        var x = Runs.random("x", 4 * rows * width * channels);
        var y = Runs.zeros("y", rows * width * channels);
        var expected = new double[y.size()];
        for (int i = 0; i < x.size(); i++) {
            expected[half(i, width, channels)] += x.array()[i] / 4.0;
        }

        Runs.run(backend(), List.of(new Halve(x, y, rows, width, channels)));

        Worst.assertClose(expected, y, 1e-6);
    }

    @ParameterizedTest
    @CsvSource({"1,1,1", "3,5,3", "6,2,17", "5,70,48"})
    default void gradientOfHalvingIsAQuarterForEach(int rows, int width, int channels) {
        var dY = Runs.random("dY", rows * width * channels);
        var dX = Runs.random("dX", 4 * rows * width * channels);
        var expected = Runs.doubles(dX);
        for (int i = 0; i < expected.length; i++) {
            expected[i] += dY.array()[half(i, width, channels)] / 4.0;
        }

        Runs.run(backend(), List.of(new HalveGradient(dY, dX, rows, width, channels)));

        Worst.assertClose(expected, dX, 1e-6);
    }

    /** Returns the element of the halved map that element {@code i} is part of. */
    private static int half(int i, int width, int channels) {
        int row = i / (2 * width * channels);
        int w = i / channels % (2 * width);
        return (row / 2 * width + w / 2) * channels + i % channels;
    }
}

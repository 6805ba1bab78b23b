package io.github.img3d.compute.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.img3d.compute.Runs;
import org.junit.jupiter.api.Test;

class LaunchSizesTest {

    @Test
    void refusesBufferOfAnotherSize() {
        var x = Runs.zeros("x", 4);
        var e = assertThrows(IllegalArgumentException.class, () -> new ActivationLaunch.Relu(x, Runs.zeros("y", 5)));

        assertEquals("y[5], expected 4 elements, at least 1", e.getMessage());
    }

    @Test
    void refusesProductThatOverflows() {
        var a = Runs.zeros("a", 0);

        assertThrows(
                IllegalArgumentException.class, () -> new MatmulLaunch.Multiply(a, a, a, a, 1 << 16, 1 << 16, 1, 1));
    }

    @Test
    void refusesDimensionBelowOne() {
        assertThrows(IllegalArgumentException.class, () -> new UpConvolutionSize(1, 0, 2, 3, 4));
        assertThrows(IllegalArgumentException.class, () -> new ConvolutionSize(1, 2, 2, 3, 4, 3, 0, 1));
    }

    @Test
    void refusesPaddingAsWideAsTheKernel() {
        var e = assertThrows(IllegalArgumentException.class, () -> new ConvolutionSize(1, 8, 8, 3, 4, 3, 1, 3));

        assertEquals("padding 3, expected 0 to 2", e.getMessage());
    }

    @Test
    void refusesWinnersOfDepthsAlone() {
        var size = new SplatSize(1, 1, 3, 2, 2, 1);
        var points = Runs.zeros("points", 12);
        var pictures = Runs.zeros("pictures", 4);
        var winners = Ints.planned("winners", 4);

        var e = assertThrows(
                IllegalArgumentException.class,
                () -> new SplatLaunch.SplatNearestGradient(
                        pictures,
                        pictures,
                        points,
                        Runs.zeros("poses", 9),
                        Ints.planned("cells", 3),
                        winners,
                        points,
                        size));

        assertEquals("winners[4], expected 8 elements, at least 1", e.getMessage());
    }

    @Test
    void strideRoundsSizesUp() {
        var size = new ConvolutionSize(1, 5, 8, 3, 4, 3, 2, 0);

        assertEquals(3, size.outHeight());
        assertEquals(4, size.outWidth());
    }
}

package io.github.img3d.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecolouringTest {

    @Test
    void channelsArePermutedAndBent() {
        float[] rgb = {0.25f, 0.5f, 1};

        new Recolouring(2, 0, 1, 2).apply(rgb, 0, 3, 1);

        assertArrayEquals(new float[] {1, 0.0625f, 0.25f}, rgb, 1e-7f);
    }

    @Test
    void onlyTheGivenPictureOfTheBatchChanges() {
        float[] rgb = {0.5f, 0.5f, 0.5f, 0.5f, 0.5f, 0.5f, 0.5f, 0.5f, 0.5f};

        new Recolouring(0, 1, 2, 2).apply(rgb, 3, 3, 1);

        assertArrayEquals(new float[] {0.5f, 0.5f, 0.5f, 0.25f, 0.25f, 0.25f, 0.5f, 0.5f, 0.5f}, rgb, 1e-7f);
    }

    @Test
    void coloursOfViewsSideBySideChangeLikeThoseOfAPicture() {
        float[] views = {0.1f, 0.2f, 0.3f, 0.4f, 0.5f, 0.6f}; // red, green and blue of two views
        float[] picture = {0.1f, 0.3f, 0.5f, 0.2f, 0.4f, 0.6f};
        var recolouring = new Recolouring(2, 0, 1, 1.5f);

        recolouring.apply(views, 0, 6, 2);
        recolouring.apply(picture, 0, 6, 1);

        float[] expected = {picture[0], picture[3], picture[1], picture[4], picture[2], picture[5]};
        assertArrayEquals(expected, views);
    }

    @Test
    void whiteStaysWhiteBlackStaysBlackAndTheRestStaysBetween() {
        var random = new SplittableRandom(3);
        for (int draw = 0; draw < 200; draw++) {
            float[] rgb = {1, 1, 1, 0, 0, 0, 0.999f, 0.3f, 0.001f};

            Recolouring.draw(random).apply(rgb, 0, rgb.length, 1);

            assertArrayEquals(new float[] {1, 1, 1, 0, 0, 0}, Arrays.copyOf(rgb, 6));
            for (int i = 6; i < 9; i++) {
                assertTrue(rgb[i] > 0 && rgb[i] < 1, "grey became " + rgb[i]);
            }
        }
    }

    @Test
    void everyPermutationIsDrawnAndNoPowerIsStrong() {
        var random = new SplittableRandom(3);

        var drawn =
                IntStream.range(0, 500).mapToObj(i -> Recolouring.draw(random)).toList();

        assertEquals(
                6,
                drawn.stream()
                        .map(r -> r.red() + "" + r.green() + r.blue())
                        .collect(Collectors.toSet())
                        .size());
        assertTrue(drawn.stream().allMatch(r -> r.power() > 0.58 && r.power() < 1.71), drawn::toString);
    }
}

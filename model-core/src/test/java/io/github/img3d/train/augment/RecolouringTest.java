package io.github.img3d.train.augment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RecolouringTest {

    @Test
    void aThirdOfATurnPermutesTheChannels() {
        float[] rgb = {0.25f, 0.5f, 1};

        new Recolouring(Recolouring.turned(2 * Math.PI / 3, 1), 1, 1).apply(rgb, 0, 3, 1);

        assertArrayEquals(new float[] {1, 0.25f, 0.5f}, rgb, 2e-3f);
    }

    @Test
    void noTurnAndNoPowerLeaveThePictureAsItIs() {
        float[] rgb = {0.1f, 0.6f, 0.9f};

        new Recolouring(Recolouring.turned(0, 1), 1, 1).apply(rgb, 0, 3, 1);

        assertArrayEquals(new float[] {0.1f, 0.6f, 0.9f}, rgb, 2e-3f);
    }

    @Test
    void withoutSaturationEveryColourIsItsGrey() {
        float[] rgb = {0.2f, 0.4f, 0.9f};

        new Recolouring(Recolouring.turned(1, 0), 1, 1).apply(rgb, 0, 3, 1);

        assertArrayEquals(new float[] {0.5f, 0.5f, 0.5f}, rgb, 2e-3f);
    }

    @Test
    void onlyTheGivenPictureOfTheBatchChanges() {
        float[] rgb = {0.5f, 0.5f, 0.5f, 0.5f, 0.5f, 0.5f, 0.5f, 0.5f, 0.5f};

        new Recolouring(Recolouring.turned(0, 1), 2, 1).apply(rgb, 3, 3, 1);

        assertArrayEquals(new float[] {0.5f, 0.5f, 0.5f, 0.25f, 0.25f, 0.25f, 0.5f, 0.5f, 0.5f}, rgb, 2e-3f);
    }

    @Test
    void coloursOfViewsSideBySideChangeLikeThoseOfAPicture() {
        float[] views = {0.1f, 0.2f, 0.3f, 0.4f, 0.5f, 0.6f}; // red, green and blue of two views
        float[] picture = {0.1f, 0.3f, 0.5f, 0.2f, 0.4f, 0.6f};
        var recolouring = Recolouring.draw(new SplittableRandom(4));

        recolouring.apply(views, 0, 6, 2);
        recolouring.apply(picture, 0, 6, 1);

        float[] expected = {picture[0], picture[3], picture[1], picture[4], picture[2], picture[5]};
        assertArrayEquals(expected, views);
    }

    @Test
    void greyStaysGreyBlackStaysBlackAndAllStaysBetween() {
        var random = new SplittableRandom(3);
        for (int draw = 0; draw < 200; draw++) {
            float[] rgb = {0.6f, 0.6f, 0.6f, 0, 0, 0, 1, 0, 0, 0, 1, 1};

            var recolouring = Recolouring.draw(random);
            recolouring.apply(rgb, 0, rgb.length, 1);

            assertTrue(Math.abs(rgb[0] - rgb[1]) < 0.01 && Math.abs(rgb[1] - rgb[2]) < 0.01, recolouring::toString);
            assertArrayEquals(new float[3], Arrays.copyOfRange(rgb, 3, 6));
            for (float value : rgb) {
                assertTrue(value >= 0 && value <= 1, () -> value + " by " + recolouring);
            }
        }
    }
}

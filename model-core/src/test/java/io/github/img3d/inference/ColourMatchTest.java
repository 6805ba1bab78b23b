package io.github.img3d.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.img3d.geometry.Viewpoints;
import io.github.img3d.image.Picture;
import io.github.img3d.view.Views;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ColourMatchTest {

    private static final int VIEWS = Viewpoints.FIXED.size();
    private static final int ORANGE = 0xFFFF8000;

    /** Two pixels, a light and a dark grey one, and a third where nothing is. */
    private static Views greys(float logit) {
        float[] maps = new float[3 * 4 * VIEWS];
        float[] colours = new float[3 * 3 * VIEWS];
        for (int p = 0; p < 3; p++) {
            Arrays.fill(maps, p * 4 * VIEWS + 3 * VIEWS, (p + 1) * 4 * VIEWS, p == 2 ? -9 : logit);
            Arrays.fill(colours, p * 3 * VIEWS, (p + 1) * 3 * VIEWS, p == 0 ? 0.6f : p == 1 ? 0.4f : 9);
        }
        return new Views(1, 3, maps, colours);
    }

    /** Half of it is orange, the rest shines through. */
    private static final Picture PICTURE = new Picture(2, 1, new int[] {ORANGE, 0x0000FF00});

    @Test
    void theHueIsThePicturesAndHowLightTheNetworks() {
        var matched = ColourMatch.of(greys(2), PICTURE);

        assertThat(mean(matched, 1) / mean(matched, 0)).isCloseTo(128 / 255f, within(1e-5f));
        assertThat(mean(matched, 2)).isZero();
        assertThat(mean(matched, 0) + mean(matched, 1)).isCloseTo(3 * 0.5f, within(1e-5f));
    }

    @Test
    void lightPartsStayLighter() {
        var matched = ColourMatch.of(greys(2), PICTURE);

        assertThat(matched.colour(0, 0, 1)).isGreaterThan(matched.colour(1, 0, 1) + 40);
    }

    @Test
    void aDarkPictureOfTheSameHueGivesTheSameColours() {
        var dark = new Picture(2, 1, new int[] {0xFF804000, 0x0000FF00});

        assertThat(mean(ColourMatch.of(greys(2), dark), 1))
                .isCloseTo(mean(ColourMatch.of(greys(2), PICTURE), 1), within(2e-3f));
    }

    @Test
    void aBlackPictureHasNoHueToTake() {
        var black = new Picture(1, 1, new int[] {0xFF000000});

        assertThat(ColourMatch.of(greys(2), black).colours()).isEqualTo(greys(2).colours());
    }

    @Test
    void viewsWithoutAPointKeepTheirColours() {
        assertThat(ColourMatch.of(greys(-2), PICTURE).colours())
                .isEqualTo(greys(-2).colours());
    }

    /** Over the two pixels where something is, of the first view. */
    private static float mean(Views views, int channel) {
        return (views.colours()[channel * VIEWS] + views.colours()[3 * VIEWS + channel * VIEWS]) / 2;
    }
}

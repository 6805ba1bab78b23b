package io.github.img3d.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ViewsTest {

    @Test
    void coloursBeyondWhatCanBeShownAreClamped() {
        float[] colours = new float[48];
        colours[24 + 8 + 3] = 0.5f;
        colours[24 + 16 + 3] = 1.3f;
        colours[24 + 3] = -0.2f;
        colours[0] = Float.NaN;
        var views = new Views(1, 2, new float[64], colours);

        assertThat(views.colour(1, 3, 0)).isZero();
        assertThat(views.colour(1, 3, 1)).isEqualTo(128);
        assertThat(views.colour(1, 3, 2)).isEqualTo(255);
        assertThat(views.colour(0, 0, 0)).isZero();
    }

    @Test
    void anotherThresholdShowsOtherPixelsOfTheSameMaps() {
        float[] maps = new float[64];
        maps[32 + 24 + 3] = -0.5f;
        maps[32 + 24 + 4] = -1;
        var views = new Views(1, 2, maps, new float[48]);
        var more = views.visibleAbove(0.3);

        assertThat(views.probability(0, 0)).isEqualTo(0.5);
        assertThat(views.probability(1, 3)).isEqualTo(1 / (1 + Math.exp(0.5)));
        assertThat(more.presence(0, 0)).isCloseTo(0.7, within(1e-6));
        assertThat(more.probability(1, 3)).isEqualTo(views.probability(1, 3));
        assertThat(more.maps()).isSameAs(maps);
        assertThat(more.shows(1, 3)).isTrue();
        assertThat(more.shows(1, 4)).isFalse();
        assertThat(more.depth(1, 3)).isEqualTo(views.depth(1, 3));
        assertThat(more.colours()).isSameAs(views.colours());
    }

    @Test
    void viewsOfAnotherSizeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Views(1, 2, new float[63]))
                .withMessage("63 values, expected a multiple of 1×2×4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Views(1, 2, new float[64], new float[64]))
                .withMessage("64 values of colours, expected none or 1×2×24");
    }
}

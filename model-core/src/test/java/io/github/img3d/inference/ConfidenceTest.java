package io.github.img3d.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.img3d.geometry.Viewpoints;
import io.github.img3d.view.Views;
import org.junit.jupiter.api.Test;

class ConfidenceTest {

    @Test
    void decidedMasksGiveConfidence() {
        assertThat(confidence(9, -9).value()).isGreaterThan(0.99);
        assertThat(confidence(9, -9).warning()).isEmpty();
    }

    @Test
    void undecidedMasksGiveAWarning() {
        assertThat(confidence(0.4f, -0.4f).value()).isEqualTo(Math.tanh(0.2), within(1e-6));
        assertThat(confidence(0.4f, -0.4f).warning())
                .contains("confidence 0.20: the model may not know this kind of object");
    }

    @Test
    void whatIsSurelyEmptyDoesNotCount() {
        assertThat(confidence(2, -30).value()).isEqualTo(confidence(2, 2).value(), within(1e-12));
    }

    @Test
    void viewsWithoutAnObjectGiveNone() {
        assertThat(confidence(-30, -30).value()).isZero();
    }

    /** @param inside logit of every other pixel, of all views */
    private static Confidence confidence(float inside, float outside) {
        int channels = 4 * Viewpoints.FIXED.size();
        float[] maps = new float[4 * channels];
        for (int i = 0; i < maps.length; i++) {
            maps[i] = i % channels < 3 * Viewpoints.FIXED.size() ? 1 : i / channels % 2 == 0 ? inside : outside;
        }
        return Confidence.of(new Views(2, 2, maps));
    }
}

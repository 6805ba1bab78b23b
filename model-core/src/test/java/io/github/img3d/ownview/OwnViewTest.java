package io.github.img3d.ownview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OwnViewTest {

    @Test
    void aNetworksOutputsAreDepthsErrorsAndPresences() {
        float[] depths = {-0.2f, 0.3f, (float) Math.log(0.01), (float) Math.log(0.04)};

        var view = OwnView.of(1, depths, new float[] {(float) Math.log(3)}, new float[] {0.1f, 0.2f, 0.3f});

        assertThat(view.near()[0]).isEqualTo(-0.2f);
        assertThat(view.far()[0]).isEqualTo(0.3f);
        assertThat(view.nearError()[0]).isCloseTo(0.01f, within(1e-6f));
        assertThat(view.farError()[0]).isCloseTo(0.04f, within(1e-6f));
        assertThat(view.presence()[0]).isCloseTo(0.75f, within(1e-6f));
        assertThat(view.shows(0)).isTrue();
    }

    @Test
    void theLastSurfaceIsNotBeforeTheFirst() {
        var view = OwnView.of(1, new float[] {0.2f, 0.1f, 0, 0}, new float[] {-1}, new float[3]);

        assertThat(view.far()[0]).isEqualTo(0.2f);
        assertThat(view.showsAnything()).isFalse();
    }

    @Test
    void outputsOfAnotherSizeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OwnView.of(2, new float[4], new float[4], new float[12]))
                .withMessage("4 values of depths, expected 16");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OwnView.of(1, new float[4], new float[1], new float[4]))
                .withMessage("4 values of albedo, expected 3");
    }
}

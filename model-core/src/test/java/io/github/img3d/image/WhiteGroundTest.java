package io.github.img3d.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WhiteGroundTest {

    private static final int BLEACHED = 0xFFFFFFFF;
    private static final int TRANSPARENT_WHITE = 0x00FFFFFF;

    @Test
    void aBleachedObjectStillStandsOutFromTheGround() {
        float[] rgb = new float[6];

        new Picture(2, 1, new int[] {BLEACHED, TRANSPARENT_WHITE}).overWhite(rgb, 0);

        assertThat(rgb).containsExactly(0.9f, 0.9f, 0.9f, 1, 1, 1);
    }

    @Test
    void blackStaysBlackAndAHalfTransparentPixelIsHalfGround() {
        assertThat(WhiteGround.under(0, 1)).isZero();
        assertThat(WhiteGround.under(0, 0.5f)).isEqualTo(0.5f);
        assertThat(WhiteGround.under(1, 0.5f)).isEqualTo(0.95f);
    }
}

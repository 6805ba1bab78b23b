package io.github.img3d.ownview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.img3d.image.Picture;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RaysTest {

    private static final float[] FLAT = {0, 0, 0, 0, 0.5f, 0.5f, 0.5f, 0.5f};

    @Test
    void atTheViewsOwnSideDepthsStayAsTheyAre() {
        var view = view(4, (row, column) -> 0.1f * row + 0.01f * column, p -> true);

        var rays = Rays.of(view, outline(4, p -> true), 0.25);

        assertThat(rays.near()).containsExactly(view.near(), within(1e-6f));
        assertThat(rays.source()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 12, 13, 31})
    void aSlopeStaysASlope(int fine) {
        var view = view(4, (row, column) -> 0.2f * row - 0.1f * column, p -> true);

        var rays = Rays.of(view, outline(fine, p -> true), 1.0 / fine);

        for (int p = 0; p < fine * fine; p++) {
            double row = Math.clamp((p / fine + 0.5) * 4 / fine - 0.5, 0, 3);
            double column = Math.clamp((p % fine + 0.5) * 4 / fine - 0.5, 0, 3);
            assertThat(rays.near()[p]).isCloseTo((float) (0.2 * row - 0.1 * column), within(1e-5f));
        }
    }

    @Test
    void depthsAreNeverBlendedAcrossAStep() {
        var view = view(8, (row, column) -> FLAT[column], p -> true);

        var rays = Rays.of(view, outline(32, p -> true), 1 / 32.0);

        for (int p = 0; p < 32 * 32; p++) {
            assertThat(rays.near()[p]).isEqualTo(p % 32 < 16 ? 0 : 0.5f);
        }
    }

    @Test
    void insideTheOutlineButOutsideTheViewsMaskTheNearestPixelIsTaken() {
        var view = view(8, (row, column) -> 0.01f * row, p -> p % 8 < 3);

        var rays = Rays.of(view, outline(16, p -> true), 1 / 16.0);

        int right = 6 * 16 + 15;
        assertThat(rays.near()[right]).isCloseTo(0.03f, within(1e-6f));
        assertThat(rays.source()[right] % 8).isEqualTo(2);
        // five pixels of an eighth, of which half is doubted
        assertThat(rays.nearError()[right]).isCloseTo(0.01f + 5 / 16f, within(1e-5f));
        assertThat(rays.nearError()[6 * 16]).isCloseTo(0.01f, within(1e-6f));
    }

    @Test
    void farNeverComesBeforeNear() {
        var view = view(2, (row, column) -> 0.3f, p -> true);
        Arrays.fill(view.far(), 0.1f);

        var rays = Rays.of(view, outline(4, p -> true), 0.25);

        assertThat(rays.far()).containsOnly(0.3f);
    }

    @Test
    void aViewThatShowsNothingIsRefused() {
        var view = view(4, (row, column) -> 0, p -> false);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rays.of(view, outline(8, p -> true), 0.1))
                .withMessageContaining("shows nothing");
    }

    private interface Depth {
        public float at(int row, int column);
    }

    private interface Shown {
        public boolean at(int pixel);
    }

    private static OwnView view(int side, Depth depth, Shown shown) {
        int pixels = side * side;
        float[] near = new float[pixels];
        float[] errors = new float[pixels];
        float[] presence = new float[pixels];
        for (int p = 0; p < pixels; p++) {
            near[p] = depth.at(p / side, p % side);
            errors[p] = 0.01f;
            presence[p] = shown.at(p) ? 0.9f : 0.1f;
        }
        return new OwnView(side, near, near.clone(), errors, errors, presence, new float[3 * pixels]);
    }

    private static Outline outline(int side, Shown inside) {
        int[] argb = new int[side * side];
        for (int p = 0; p < argb.length; p++) {
            argb[p] = inside.at(p) ? -1 : 0;
        }
        return Outline.of(new Picture(side, side, argb));
    }
}

package io.github.img3d.ownview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DepthStepsTest {

    private static final double PIXEL = 0.1;

    @Test
    void aJumpBetweenTwoFlatSurfacesIsAStep() {
        assertThat(stepsOfRow(0, 0, 0, 0.5f, 0.5f, 0.5f)).containsExactly(false, false, true, false, false, false);
    }

    @Test
    void aSteepSlopeThatGoesOnIsNone() {
        assertThat(stepsOfRow(0, 0.4f, 0.8f, 1.2f, 1.2f, 1.2f)).doesNotContain(true);
    }

    @Test
    void aSlightDifferenceIsNone() {
        assertThat(stepsOfRow(0, 0, 0.19f, 0.19f, 0, 0)).doesNotContain(true);
    }

    @Test
    void thereAreNoStepsToPixelsThatShowNothing() {
        float[] depth = {0, 9, 0, 9};

        var steps = DepthSteps.of(depth, new boolean[] {true, false, true, false}, 2, PIXEL);

        assertThat(steps.right()).doesNotContain(true);
        assertThat(steps.down()).doesNotContain(true);
    }

    private static boolean[] stepsOfRow(float... row) {
        int side = row.length;
        float[] across = new float[side * side];
        float[] along = new float[side * side];
        for (int p = 0; p < across.length; p++) {
            across[p] = row[p % side];
            along[p] = row[p / side];
        }
        boolean[] valid = new boolean[side * side];
        Arrays.fill(valid, true);
        var right = DepthSteps.of(across, valid, side, PIXEL);
        var down = DepthSteps.of(along, valid, side, PIXEL);
        assertThat(right.down()).doesNotContain(true);
        assertThat(down.right()).doesNotContain(true);
        boolean[] first = Arrays.copyOf(right.right(), side);
        for (int i = 0; i < side; i++) {
            assertThat(down.down()[i * side]).isEqualTo(first[i]);
        }
        return first;
    }
}

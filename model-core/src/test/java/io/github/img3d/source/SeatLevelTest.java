package io.github.img3d.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.img3d.raster.Meshes;
import org.junit.jupiter.api.Test;

class SeatLevelTest {

    private static final double[] LEFT_LEG = {-.2, -.2, 0, -.1, -.1, .4};
    private static final double[] RIGHT_LEG = {.1, -.2, 0, .2, -.1, .4};
    private static final double[] PLINTH = {-.5, -.5, 0, .5, .5, .05};
    private static final double[] SEAT = {-.2, -.2, .4, .2, .2, .45};
    private static final double[] BACK = {-.2, .15, .45, .2, .2, 1};

    @Test
    void aChairIsCutBelowItsSeat() {
        double level = SeatLevel.of(Meshes.boxes(LEFT_LEG, RIGHT_LEG, SEAT, BACK));

        assertThat(level).isBetween(0.33, 0.42);
    }

    @Test
    void aStoolIsCutBelowItsTop() {
        double level = SeatLevel.of(Meshes.boxes(LEFT_LEG, RIGHT_LEG, SEAT));

        assertThat(level).isBetween(0.36, 0.44);
    }

    @Test
    void aPlinthIsNoSeatHoweverLarge() {
        double level = SeatLevel.of(Meshes.boxes(PLINTH, LEFT_LEG, RIGHT_LEG, SEAT, BACK));

        assertThat(level).isBetween(0.33, 0.42);
    }
}

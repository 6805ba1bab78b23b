package io.github.img3d.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.img3d.geometry.Pose;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CameraErrorTest {

    private final Pose truth = orbit(20, 30);

    private static Pose orbit(double azimuth, double elevation) {
        return Pose.orbit(Math.toRadians(azimuth), Math.toRadians(elevation));
    }

    @Test
    void theTrueCameraHasNoError() {
        assertThat(CameraError.degrees(truth, truth, 1)).isCloseTo(0, within(1e-5));
    }

    @ParameterizedTest
    @CsvSource({"5", "45", "179"})
    void aTurnAboutAnyAxisIsAnErrorOfItsAngle(double angle) {
        assertThat(CameraError.degrees(orbit(20 + angle, 30), truth, 1)).isCloseTo(angle, within(1e-4));
        assertThat(CameraError.degrees(truth.rolled(Math.toRadians(angle)), truth, 1))
                .isCloseTo(angle, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource({"90, 4, 0", "-180, 4, 0", "100, 4, 10", "90, 2, 90", "180, 2, 0", "80, 3, 40", "77, 0, 0"})
    void aTurnThatTheObjectDoesNotShowIsNoError(double turn, int order, double error) {
        assertThat(CameraError.degrees(orbit(20 + turn, 30), truth, order)).isCloseTo(error, within(1e-4));
    }

    @Test
    void elevationCountsEvenIfTheObjectIsRound() {
        assertThat(CameraError.degrees(orbit(140, 37), truth, 0)).isCloseTo(7, within(1e-4));
    }

    @Test
    void moreTurnsOfTheObjectNeverMakeTheErrorGreater() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < 100; i++) {
            var estimated = Pose.random(random);
            double all = CameraError.degrees(estimated, truth, 0);
            double four = CameraError.degrees(estimated, truth, 4);
            double two = CameraError.degrees(estimated, truth, 2);

            assertThat(all).isLessThanOrEqualTo(four + 1e-9);
            assertThat(four).isLessThanOrEqualTo(two);
            assertThat(two).isLessThanOrEqualTo(CameraError.degrees(estimated, truth, 1));
        }
    }
}

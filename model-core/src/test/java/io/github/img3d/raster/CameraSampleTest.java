package io.github.img3d.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.img3d.geometry.Camera;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CameraSampleTest {

    private static final List<CameraSample> SAMPLES = samples(new SplittableRandom(3));

    private static List<CameraSample> samples(SplittableRandom random) {
        return Stream.generate(() -> CameraSample.random(random)).limit(20_000).toList();
    }

    private static double share(Predicate<CameraSample> kind) {
        return SAMPLES.stream().filter(kind).count() / (double) SAMPLES.size();
    }

    /** Returns the angle from the front, in degrees from −180 to 180. */
    private static double azimuth(CameraSample sample) {
        return Math.IEEEremainder(Math.toDegrees(sample.camera().pose().azimuth()) + 90, 360);
    }

    /** Returns the angle from the nearest side, in degrees. */
    private static double fromSide(CameraSample sample) {
        return Math.abs(Math.IEEEremainder(azimuth(sample), 90));
    }

    @Test
    void aQuarterShowsASideStraightBesidesThoseThatDoByChance() {
        assertThat(share(sample -> fromSide(sample) < 10)).isCloseTo(0.25 + 0.5 * 80 / 360, within(0.01));
    }

    @Test
    void eachSideIsShownStraightAsOftenAsAnother() {
        for (int side = 0; side < 4; side++) {
            double of = 90 * side;
            assertThat(share(sample -> Math.abs(Math.IEEEremainder(azimuth(sample) - of, 360)) < 10))
                    .isCloseTo((0.25 + 0.5 * 80 / 360) / 4, within(0.01));
        }
    }

    @Test
    void aQuarterShowsTheFrontObliquelyBesidesThoseThatDoByChance() {
        assertThat(share(sample -> Math.abs(azimuth(sample)) > 10 && Math.abs(azimuth(sample)) < 60))
                .isCloseTo(0.25 + 0.5 * 100 / 360, within(0.01));
    }

    @Test
    void threeEighthsShowTheRear() {
        assertThat(share(sample -> Math.abs(azimuth(sample)) > 90)).isCloseTo(0.375, within(0.01));
    }

    @Test
    void camerasLookFromTheFloorOrFromAbove() {
        assertThat(SAMPLES).allSatisfy(sample -> {
            assertThat(Math.toDegrees(sample.camera().pose().elevation())).isBetween(0.0, 60.0);
            assertThat(Math.toDegrees(sample.camera().pose().roll())).isBetween(-3.0, 3.0);
            assertThat(sample.camera().projection())
                    .isInstanceOfSatisfying(
                            Camera.Perspective.class,
                            rays -> assertThat(Math.toDegrees(rays.fieldOfView()))
                                    .isBetween(10.0, 60.0));
        });
    }
}

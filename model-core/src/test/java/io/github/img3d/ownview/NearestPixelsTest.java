package io.github.img3d.ownview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearestPixelsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 17, 40})
    void distancesAreThoseOfABruteForceSearch(int side) {
        var random = new SplittableRandom(side);
        boolean[] chosen = new boolean[side * side];
        chosen[random.nextInt(chosen.length)] = true;
        for (int i = 0; i < chosen.length / 50; i++) {
            chosen[random.nextInt(chosen.length)] = true;
        }

        var nearest = NearestPixels.of(chosen, side);

        for (int p = 0; p < chosen.length; p++) {
            assertThat(chosen[nearest.index()[p]]).isTrue();
            assertThat(nearest.distance(p)).isCloseTo(bruteForce(chosen, side, p), within(0.3));
        }
    }

    @Test
    void withoutChosenPixelsThereAreNone() {
        assertThat(NearestPixels.of(new boolean[9], 3).index()).containsOnly(NearestPixels.NONE);
    }

    private static double bruteForce(boolean[] chosen, int side, int p) {
        double least = Double.POSITIVE_INFINITY;
        for (int q = 0; q < chosen.length; q++) {
            if (chosen[q]) {
                least = Math.min(least, Math.hypot(p / side - q / side, p % side - q % side));
            }
        }
        return least;
    }
}

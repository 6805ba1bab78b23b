package io.github.img3d.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.img3d.cloud.PointCloud;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class ColourDifferencesTest {

    private static final byte FULL = (byte) 255;

    /** A black point at the origin and a white one at x = 1. */
    private final SearchableCloud truth = SearchableCloud.of(
            "true cloud", new PointCloud(new float[] {0, 0, 0, 1, 0, 0}, new byte[] {0, 0, 0, FULL, FULL, FULL}));

    /** A point near the black one, of which only red differs, and one near the white one, wholly black. */
    private final PointCloud predicted =
            new PointCloud(new float[] {0.2f, 0, 0, 0.9f, 0.3f, 0}, new byte[] {51, 0, 0, 0, 0, 0});

    @Test
    void theTruthHasNoDifference() {
        assertThat(ColourDifferences.of(truth.cloud(), truth).mean()).isZero();
    }

    @Test
    void eachPointIsComparedWithItsNearestOfTheTruth() {
        var differences = ColourDifferences.of(predicted, truth);

        assertThat(differences.mean()).isCloseTo((0.2 / 3 + 1) / 2, within(1e-12));
    }

    @Test
    void theMeanOverSomePointsIsOfThese() {
        var differences = ColourDifferences.of(predicted, truth);

        assertThat(differences.mean(BitSet.valueOf(new long[] {1}))).isCloseTo(0.2 / 3, within(1e-12));
        assertThat(differences.mean(BitSet.valueOf(new long[] {2}))).isEqualTo(1);
        assertThat(differences.mean(new BitSet())).isNaN();
    }

    @Test
    void cloudsWithoutColoursAreRefused() {
        var plain = new PointCloud(predicted.positions());

        assertThatThrownBy(() -> ColourDifferences.of(plain, truth))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a cloud without colours, expected two with colours");
    }
}

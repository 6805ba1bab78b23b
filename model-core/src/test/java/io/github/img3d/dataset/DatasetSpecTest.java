package io.github.img3d.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DatasetSpecTest {

    @Test
    void theBlocksOfTheLargestObjectStayBelowTwoGigabytes() {
        var most = new DatasetSpec(381, 1024, 10_000, 1_000_000, 1);

        long depth = (2L + 1) * ObjectFile.DEPTH_SIDE * ObjectFile.DEPTH_SIDE;
        long pictures = 4L * most.pictures() * most.pictureSide() * most.pictureSide();
        long views = most.novelViews() * depth + ObjectFile.FIXED_VIEWS * 3 * depth;
        assertThat(pictures + views + 6L * most.points()).isLessThan(Integer.MAX_VALUE);
    }

    @Test
    void morePicturesThanAFileHoldsAreRefused() {
        assertThat(new DatasetSpec(10_000, 200, 0, 0, 1).pictures()).isEqualTo(10_000);
        assertThatThrownBy(() -> new DatasetSpec(382, 1024, 0, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pictures 382, expected at most 381 of pictureSize 1024");
    }
}

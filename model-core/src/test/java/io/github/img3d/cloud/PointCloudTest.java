package io.github.img3d.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PointCloudTest {

    @Test
    void coloursAreUnsigned() {
        var cloud = new PointCloud(new float[6], new byte[] {0, 0, 0, (byte) 255, (byte) 128, 1});

        assertThat(cloud.rgb(1)).isEqualTo(0xFF8001);
    }

    @Test
    void pointsNeedNoColours() {
        assertThat(new PointCloud(new float[6]).isColoured()).isFalse();
    }

    @Test
    void coloursOfOtherPointsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PointCloud(new float[6], new byte[3]))
                .withMessage("3 values of colours, expected none or three a point, 6");
    }

    @Test
    void halfAPointIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PointCloud(new float[4]))
                .withMessage("4 coordinates, expected three a point");
    }
}

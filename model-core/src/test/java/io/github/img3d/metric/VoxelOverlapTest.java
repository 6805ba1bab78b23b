package io.github.img3d.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.img3d.cloud.PointCloud;
import org.junit.jupiter.api.Test;

class VoxelOverlapTest {

    private static final float VOXEL = 1f / 32;

    @Test
    void aCloudOverlapsItselfWholly() {
        PointCloud cloud = Clouds.random(5000, 1);

        assertThat(VoxelOverlap.of(cloud, cloud)).isOne();
    }

    @Test
    void pointsOfOneVoxelCountOnce() {
        PointCloud twoInOne = Clouds.of(0, 0, 0, 0.5f * VOXEL, 0.5f * VOXEL, 0.5f * VOXEL);

        assertThat(VoxelOverlap.of(twoInOne, Clouds.of(0.9f * VOXEL, 0, 0))).isOne();
        assertThat(VoxelOverlap.of(twoInOne, Clouds.of(VOXEL, 0, 0))).isZero();
        assertThat(VoxelOverlap.of(twoInOne, Clouds.of(0, -1e-6f, 0))).isZero();
    }

    @Test
    void theOverlapIsTheSharedPartOfAllVoxels() {
        PointCloud three = Clouds.of(0, 0, 0, 0, VOXEL, 0, 0, 2 * VOXEL, 0);
        PointCloud four = Clouds.of(0, VOXEL, 0, 0, 2 * VOXEL, 0, 0, 3 * VOXEL, 0, 0, 4 * VOXEL, 0);

        assertThat(VoxelOverlap.of(three, four)).isEqualTo(2.0 / 5);
        assertThat(VoxelOverlap.of(four, three)).isEqualTo(2.0 / 5);
    }

    /** A cube's surface has 386 points; the 8 layers that both cubes reach share the ring of 32 around each. */
    @Test
    void cubesOneStepApartShareTheirSides() {
        assertThat(VoxelOverlap.of(Clouds.cube(0), Clouds.cube(1.0 / 16))).isEqualTo(256.0 / (386 + 386 - 256));
    }

    @Test
    void aPointOutsideCostsTheSameHoweverFarItIs() {
        PointCloud truth = Clouds.of(0, 0, 0);

        assertThat(VoxelOverlap.of(Clouds.of(0, 0, 0, 0.6f, 0, 0), truth)).isEqualTo(0.5);
        assertThat(VoxelOverlap.of(Clouds.of(0, 0, 0, -3e38f, 0, 0), truth)).isEqualTo(0.5);
    }

    @Test
    void aCloudWithoutPointsIsRefused() {
        assertThatThrownBy(() -> VoxelOverlap.of(Clouds.of(0, 0, 0), Clouds.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the cloud has no points, expected at least one");
    }
}

package io.github.img3d.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.furniture.Family;
import io.github.img3d.mesh.SurfaceSamples;
import io.github.img3d.mesh.TriangleMesh;
import io.github.img3d.source.Procedural;
import org.junit.jupiter.api.Test;

class DistancesTest {

    @Test
    void aCloudIsAtNoDistanceFromItself() {
        PointCloud cloud = Clouds.random(1500, 1);

        var distances = Distances.of(cloud, KdTree.of(cloud));

        assertThat(distances.mean()).isZero();
        assertThat(distances.shareWithin(0)).isOne();
        assertThat(distances.shareBeyond(0)).isZero();
    }

    @Test
    void oneDirectionIsNotTheOther() {
        PointCloud near = Clouds.of(0, 0, 0);
        PointCloud nearAndFar = Clouds.of(0, 0, 0, 3, 4, 0);

        assertThat(Distances.of(near, KdTree.of(nearAndFar)).mean()).isZero();
        assertThat(Distances.of(nearAndFar, KdTree.of(near)).mean()).isEqualTo(2.5);
    }

    @Test
    void aLengthIsWithinItself() {
        var distances = Distances.of(Clouds.of(0, 0, 0, 1, 0, 0, 2, 0, 0, 3, 0, 0), KdTree.of(Clouds.of(0, 0, 0)));

        assertThat(distances.shareWithin(2)).isEqualTo(0.75);
        assertThat(distances.shareBeyond(2)).isEqualTo(0.25);
        assertThat(distances.shareWithin(Math.nextDown(2.0))).isEqualTo(0.5);
    }

    @Test
    void spheresOfOneCentreAreTheirRadiiApart() {
        var distances = Distances.of(Clouds.sphere(3001, 0.3, 2), KdTree.of(Clouds.sphere(3001, 0.5, 2)));

        assertThat(distances.mean()).isCloseTo(0.2, within(1e-6));
    }

    /** The mean distance from a random place to the nearest of n random points on an area A is √(A/n)/2. */
    @Test
    void samplesOfASphereAreAsFarApartAsChanceSays() {
        double radius = 0.4;
        int count = 20_000;

        var distances = Distances.of(Clouds.sphere(count, radius, 3), KdTree.of(Clouds.sphere(count, radius, 4)));

        double expected = Math.sqrt(4 * Math.PI * radius * radius / count) / 2;
        assertThat(distances.mean()).isCloseTo(expected, within(0.02 * expected));
    }

    /** True chairs give 0.0058, the distance that remains when nothing is wrong. */
    @Test
    void samplesOfSeatsAreAsFarApartAsThoseOfTrueChairs() throws Exception {
        int count = 24;
        double sum = 0;
        for (int i = 0; i < count; i++) {
            TriangleMesh seat = new Procedural(Family.SEATS, count, 5).mesh(i).mesh();
            PointCloud other = SurfaceSamples.uniform(seat, 8192, 7);
            sum += Distances.of(SurfaceSamples.uniform(seat, 8192, 6), KdTree.of(other))
                    .mean();
        }
        assertThat(sum / count).isCloseTo(0.0058, within(0.001));
    }

    @Test
    void pointsThatCannotBeMeasuredAreRefused() {
        KdTree tree = KdTree.of(Clouds.of(0, 0, 0));

        assertThatThrownBy(() -> Distances.of(Clouds.of(), tree))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the cloud has no points, expected at least one");
        assertThatThrownBy(() -> Distances.of(Clouds.of(0, Float.NaN, 0), tree))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("point 0 of the cloud is (0.0, NaN, 0.0), expected finite coordinates");
    }
}

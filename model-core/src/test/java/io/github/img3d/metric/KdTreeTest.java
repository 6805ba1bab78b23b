package io.github.img3d.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.img3d.cloud.PointCloud;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KdTreeTest {

    static Stream<Arguments> clouds() {
        return Stream.of(
                argumentSet("one point", Clouds.random(1, 1)),
                argumentSet("a full leaf", Clouds.random(8, 2)),
                argumentSet("one more than a full leaf", Clouds.random(9, 3)),
                argumentSet("an odd size", Clouds.random(1237, 4)),
                argumentSet("all points equal", Clouds.allEqual(501)),
                argumentSet("points on a line", Clouds.collinear(733)),
                argumentSet("many duplicates", Clouds.duplicates(999, 5)),
                argumentSet("extents of 1e38 and 1e-30", Clouds.stretched(777, 6)),
                argumentSet("a hollow sphere", Clouds.sphere(2000, 0.4, 7)));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("clouds")
    void findsTheSameDistanceAsComparingWithEveryPoint(PointCloud cloud) {
        var search = KdTree.of(cloud).search();

        for (PointCloud queries : queries(cloud)) {
            float[] q = queries.positions();
            for (int i = 0; i < q.length; i += 3) {
                assertThat(search.distance(q[i], q[i + 1], q[i + 2]))
                        .as("from (%s, %s, %s)", q[i], q[i + 1], q[i + 2])
                        .isEqualTo(nearest(cloud, q[i], q[i + 1], q[i + 2]));
            }
        }
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("clouds")
    void theNearestPointIsThatFarAway(PointCloud cloud) {
        var search = KdTree.of(cloud).search();

        for (PointCloud queries : queries(cloud)) {
            float[] q = queries.positions();
            for (int i = 0; i < q.length; i += 3) {
                int nearest = 3 * search.nearest(q[i], q[i + 1], q[i + 2]);
                float[] found = Arrays.copyOfRange(cloud.positions(), nearest, nearest + 3);

                assertThat(nearest(new PointCloud(found), q[i], q[i + 1], q[i + 2]))
                        .as("from (%s, %s, %s)", q[i], q[i + 1], q[i + 2])
                        .isEqualTo(search.distance(q[i], q[i + 1], q[i + 2]));
            }
        }
    }

    private static List<PointCloud> queries(PointCloud cloud) {
        return List.of(
                cloud,
                Clouds.random(200, 8),
                Clouds.duplicates(200, 9),
                Clouds.stretched(200, 10),
                Clouds.sphere(200, 30, 11));
    }

    private static double nearest(PointCloud cloud, float x, float y, float z) {
        float[] p = cloud.positions();
        double squared = Double.POSITIVE_INFINITY;
        for (int i = 0; i < p.length; i += 3) {
            double dx = (double) p[i] - x;
            double dy = (double) p[i + 1] - y;
            double dz = (double) p[i + 2] - z;
            squared = Math.min(squared, dx * dx + dy * dy + dz * dz);
        }
        return Math.sqrt(squared);
    }

    @Test
    void everySizeHasItsPointsInSomeLeaf() {
        for (int size = 1; size < 140; size++) {
            PointCloud cloud = Clouds.random(size, size);
            var search = KdTree.of(cloud).search();
            float[] p = cloud.positions();
            for (int i = 0; i < p.length; i += 3) {
                assertThat(search.distance(p[i], p[i + 1], p[i + 2]))
                        .as("point %d of %d", i / 3, size)
                        .isZero();
            }
        }
    }

    @Test
    void leavesTheCloudAsItWas() {
        PointCloud cloud = Clouds.random(1000, 12);

        KdTree.of(cloud);

        assertThat(cloud.positions()).isEqualTo(Clouds.random(1000, 12).positions());
    }

    @Test
    void awkwardCloudsAreBuiltAsFastAsOthers() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            KdTree.of(Clouds.allEqual(300_000));
            KdTree.of(Clouds.collinear(300_000));
            KdTree.of(Clouds.duplicates(300_000, 13));
        });
    }

    @Test
    void aCloudWithoutPointsIsRefused() {
        assertThatThrownBy(() -> KdTree.of(Clouds.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the cloud has no points, expected at least one");
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void aCoordinateThatIsNotFiniteIsRefused(float bad) {
        IntStream.range(0, 3).forEach(axis -> {
            float[] positions = {1, 2, 3, 4, 5, 6};
            positions[3 + axis] = bad;
            assertThatThrownBy(() -> KdTree.of(Clouds.of(positions)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageMatching("point 1 of the cloud is \\(.*\\), expected finite coordinates");
        });
    }
}

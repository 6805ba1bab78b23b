package io.github.img3d.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PolygonTest {

    static Stream<Arguments> polygons() {
        return Stream.of(
                argumentSet("triangle", new double[] {0, 0, 0, 2, 0, 0, 0, 1, 0}, 1),
                argumentSet("square", new double[] {0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0}, 1),
                argumentSet("L, concave", new double[] {0, 0, 0, 2, 0, 0, 2, 1, 0, 1, 1, 0, 1, 2, 0, 0, 2, 0}, 3),
                argumentSet(
                        "L, the other way round, upright",
                        new double[] {0, 3, 0, 0, 3, 2, 1, 3, 2, 1, 3, 1, 2, 3, 1, 2, 3, 0},
                        3),
                argumentSet("collinear corner", new double[] {0, 0, 0, 1, 0, 0, 2, 0, 0, 2, 1, 0, 0, 1, 0}, 2),
                argumentSet("all corners in one place", new double[15], 0));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("polygons")
    void trianglesCoverThePolygonOnce(double[] corners, double area) {
        int[] triangles = Polygon.triangles(corners);

        assertThat(triangles).hasSize(3 * (corners.length / 3 - 2));
        double sum = 0;
        for (int t = 0; t < triangles.length; t += 3) {
            sum += area(corners, triangles[t], triangles[t + 1], triangles[t + 2]);
        }
        assertThat(sum).isCloseTo(area, within(1e-9));
    }

    private static double area(double[] p, int a, int b, int c) {
        double[] n = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            int u = (axis + 1) % 3;
            int v = (axis + 2) % 3;
            n[axis] = (p[3 * b + u] - p[3 * a + u]) * (p[3 * c + v] - p[3 * a + v])
                    - (p[3 * b + v] - p[3 * a + v]) * (p[3 * c + u] - p[3 * a + u]);
        }
        return Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]) / 2;
    }
}

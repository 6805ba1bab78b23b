package io.github.img3d.ownview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellGridTest {

    @ParameterizedTest
    @CsvSource({"0.05, 1", "0.2, 1", "0.1, 3", "2, 1"})
    void theNearestPointIsThatOfABruteForceSearch(double width, int stride) {
        var random = new SplittableRandom(4);
        float[] points = new float[3 * 500];
        for (int i = 0; i < points.length; i++) {
            points[i] = (float) random.nextDouble(-0.9, 0.9);
        }
        var grid = new CellGrid(points, 500, stride, width);
        for (int i = 0; i < 300; i++) {
            double x = random.nextDouble(-0.9, 0.9);
            double y = random.nextDouble(-0.9, 0.9);
            double z = random.nextDouble(-0.9, 0.9);
            int nearest = CellGrid.NONE;
            double least = width;
            for (int p = 0; p < 500; p += stride) {
                double d = Math.sqrt(Math.pow(points[3 * p] - x, 2)
                        + Math.pow(points[3 * p + 1] - y, 2)
                        + Math.pow(points[3 * p + 2] - z, 2));
                if (d < least) {
                    least = d;
                    nearest = p;
                }
            }

            assertThat(grid.nearest(x, y, z)).isEqualTo(nearest);
            assertThat(grid.foundDistance()).isCloseTo(least, within(1e-9));
            assertThat(grid.distance(x, y, z)).isCloseTo(least, within(1e-9));
            assertThat(grid.isNear(x, y, z)).isEqualTo(nearest != CellGrid.NONE);
        }
    }
}

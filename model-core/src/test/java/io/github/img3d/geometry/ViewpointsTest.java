package io.github.img3d.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewpointsTest {

    private static final int SIDE = 128;

    /** The published order of the cube's corners; it is also the order of the network's output channels. */
    @ParameterizedTest
    @CsvSource({
        "0, 1, 1, 1", "1, 1,-1,-1", "2,-1, 1,-1", "3,-1,-1, 1",
        "4, 1, 1,-1", "5, 1,-1, 1", "6,-1, 1, 1", "7,-1,-1,-1"
    })
    void theFixedViewsLookFromTheCornersOfACube(int view, int x, int y, int z) {
        var r = Viewpoints.FIXED.get(view).rotation();
        double[] corner = {x / Math.sqrt(3), y / Math.sqrt(3), z / Math.sqrt(3)};
        double[] right = {-corner[1] / Math.sqrt(2 / 3.0), corner[0] / Math.sqrt(2 / 3.0), 0};

        assertThat(new double[] {r.a31, r.a32, r.a33}).containsExactly(corner, within(1e-12));
        assertThat(new double[] {r.a11, r.a12, r.a13}).containsExactly(right, within(1e-12));
        assertThat(r.a23).as("up").isCloseTo(Math.sqrt(2 / 3.0), within(1e-12));
    }

    @Test
    void thereAreEight() {
        assertThat(Viewpoints.FIXED).hasSize(8).doesNotHaveDuplicates();
    }

    /** Computed in double precision from the formula of the paper, for a depth of 0.7 + 0.001·row + 0.0005·column. */
    @ParameterizedTest
    @CsvSource({
        "0,   0,   0,  0.322634, -0.384472,  0.581453",
        "0,  64,  64,  0.117779,  0.117779,  0.117779",
        "3,  10, 100,  0.232539, -0.165208,  0.483024",
        "7, 127,   5, -0.223436,  0.428429, -0.500308"
    })
    void aPixelAndItsDepthAreAPointOfTheObject(int view, int row, int column, double x, double y, double z) {
        double depth = 0.7 + 0.001 * row + 0.0005 * column;

        double[] point = point(Viewpoints.viewToObject(SIDE, SIDE, Viewpoints.FIXED.size()), view, column, row, depth);

        assertThat(point).containsExactly(new double[] {x, y, z}, within(2e-6));
    }

    @Test
    void theMiddleOfEveryViewAtDepthOneIsTheOrigin() {
        float[] maps = Viewpoints.viewToObject(48, 80, Viewpoints.FIXED.size());

        for (int view = 0; view < Viewpoints.FIXED.size(); view++) {
            assertThat(point(maps, view, 40, 24, 1)).containsExactly(new double[3], within(1e-6));
        }
    }

    /** A map's sides are one unit long, whatever its pixels, and its rows go down. */
    @Test
    void acrossIsRightAndDownIsNotUp() {
        float[] maps = Viewpoints.viewToObject(48, 80, Viewpoints.FIXED.size());
        for (int view = 0; view < Viewpoints.FIXED.size(); view++) {
            var r = Viewpoints.FIXED.get(view).rotation();

            double[] across = difference(point(maps, view, 80, 24, 1), point(maps, view, 0, 24, 1));
            double[] down = difference(point(maps, view, 40, 48, 1), point(maps, view, 40, 0, 1));
            double[] away = difference(point(maps, view, 40, 24, 2), point(maps, view, 40, 24, 1));

            assertThat(across).containsExactly(new double[] {r.a11, r.a12, r.a13}, within(1e-6));
            assertThat(down).containsExactly(new double[] {-r.a21, -r.a22, -r.a23}, within(1e-6));
            assertThat(away).containsExactly(new double[] {-r.a31, -r.a32, -r.a33}, within(1e-6));
        }
    }

    /** Applies {@code A [V,3,4]} to {@code (X, Y, depth, 1)}. */
    private static double[] point(float[] maps, int view, double x, double y, double depth) {
        double[] point = new double[3];
        for (int row = 0; row < 3; row++) {
            int at = (view * 3 + row) * 4;
            point[row] = maps[at] * x + maps[at + 1] * y + maps[at + 2] * depth + maps[at + 3];
        }
        return point;
    }

    private static double[] difference(double[] a, double[] b) {
        return new double[] {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
    }
}

package io.github.img3d.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.img3d.raster.Meshes;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SliceTest {

    /** A square of side 2 that stands on the floor, textured from (0,0) at its left foot to (1,1). */
    private static final TriangleMesh WALL = new TriangleMesh(
            new float[] {0, 0, 0, 2, 0, 0, 2, 0, 2, 0, 0, 2},
            new int[] {0, 1, 2, 0, 2, 3},
            new float[] {0, 0, 1, 0, 1, 1, 0, 0, 1, 1, 0, 1},
            new int[] {0, 1},
            List.of(Material.grey("lower"), Material.grey("upper")));

    @ParameterizedTest
    @ValueSource(doubles = {-0.4, -0.2, 0, 0.1, 0.4})
    void bothSidesTogetherAreAsLargeAsTheWhole(double level) {
        var chair = Meshes.chair();
        var above = Slice.above(chair, level);
        var below = Slice.below(chair, level);

        assertThat(area(above) + area(below)).isCloseTo(area(chair), within(1e-6));
    }

    @Test
    void eachSideEndsAtThePlane() {
        assertThat(Slice.above(Meshes.chair(), -0.1).bounds().minZ()).isEqualTo(-0.1f);
        assertThat(Slice.below(Meshes.chair(), -0.1).bounds().maxZ()).isEqualTo(-0.1f);
    }

    @Test
    void whatIsBeyondIsEmpty() {
        assertThat(Slice.above(Meshes.chair(), 1).triangleCount()).isZero();
        assertThat(Slice.below(Meshes.chair(), -1).triangleCount()).isZero();
    }

    @Test
    void whatIsNotCutStaysAsItIs() {
        var all = Slice.above(WALL, -1);

        assertThat(corners(all)).isEqualTo(corners(WALL));
        assertThat(all.textureCoordinates()).isEqualTo(WALL.textureCoordinates());
        assertThat(all.materials()).isEqualTo(WALL.materials());
    }

    @Test
    void texturesAndMaterialsStayWhereTheyAre() {
        var upper = Slice.above(WALL, 0.5);

        float[] at = corners(upper);
        for (int corner = 0; corner < at.length / 3; corner++) {
            assertThat(upper.textureCoordinates()[2 * corner]).isEqualTo(at[3 * corner] / 2, within(1e-6f));
            assertThat(upper.textureCoordinates()[2 * corner + 1]).isEqualTo(at[3 * corner + 2] / 2, within(1e-6f));
        }
        assertThat(upper.materials()).containsExactly(0, 1, 1);
    }

    @Test
    void trianglesThatMetStillMeetWhereTheyAreCut() {
        var tilted = WALL.withPositions(new float[] {0, 0, 0, 2, 0, 0.1f, 2.3f, 0, 2, 0, 0, 2.7f});

        assertThat(Slice.above(tilted, 0.7).positions()).hasSize(3 * 5);
        assertThat(Slice.below(tilted, 0.7).positions()).hasSize(3 * 5);
    }

    private static float[] corners(TriangleMesh mesh) {
        float[] corners = new float[3 * mesh.triangles().length];
        for (int i = 0; i < corners.length; i++) {
            corners[i] = mesh.positions()[3 * mesh.triangles()[i / 3] + i % 3];
        }
        return corners;
    }

    private static double area(TriangleMesh mesh) {
        double sum = 0;
        for (int triangle = 0; triangle < mesh.triangleCount(); triangle++) {
            sum += area(mesh, triangle);
        }
        return sum;
    }

    private static double area(TriangleMesh mesh, int triangle) {
        float[] at = Arrays.copyOfRange(corners(mesh), 9 * triangle, 9 * triangle + 9);
        double[] a = {at[3] - at[0], at[4] - at[1], at[5] - at[2]};
        double[] b = {at[6] - at[0], at[7] - at[1], at[8] - at[2]};
        return Math.hypot(Math.hypot(a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2]), a[0] * b[1] - a[1] * b[0])
                / 2;
    }
}

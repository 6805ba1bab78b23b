package io.github.img3d.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ejml.data.DMatrix3x3;
import org.junit.jupiter.api.Test;

class TriangleMeshTest {

    private static final List<Material> GREY = List.of(Material.plain("grey", 0.5f, 0.5f, 0.5f));

    /** Returns two triangles in the plane z = 5, of areas 1 and 3; neither uses the last vertex. */
    private static TriangleMesh unequal() {
        return new TriangleMesh(
                new float[] {0, 0, 5, 2, 0, 5, 0, 1, 5, 10, 0, 5, 12, 0, 5, 10, 3, 5, 1000, 0, 0},
                new int[] {0, 1, 2, 3, 4, 5},
                new float[0],
                new int[] {0, 0},
                GREY);
    }

    @Test
    void normalisedMeshIsCentredWithADiagonalOfOne() {
        Bounds box = unequal().normalised().bounds();

        assertThat(box.diagonal()).isCloseTo(1, within(1e-6));
        for (int axis = 0; axis < 3; axis++) {
            assertThat(box.centre(axis)).isCloseTo(0, within(1e-6));
        }
    }

    @Test
    void meshWithoutExtentIsRefused() {
        var point = new TriangleMesh(new float[] {1, 2, 3}, new int[] {0, 0, 0}, new float[0], new int[1], GREY);

        assertThatThrownBy(point::normalised)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be normalised");
        assertThatThrownBy(() -> SurfaceSamples.uniform(point, 3, 1)).hasMessageContaining("cannot be sampled");
    }

    @Test
    void rotationTurnsEachVertex() {
        var quarterAboutZ = new DMatrix3x3(0, -1, 0, 1, 0, 0, 0, 0, 1);

        assertThat(unequal().rotated(quarterAboutZ).positions()).startsWith(0, 0, 5, 0, 2, 5, -1, 0, 5);
    }

    @Test
    void mirroringExchangesLeftAndRight() {
        assertThat(unequal().mirrored().positions()).contains(-12, 0, 5);
        assertThat(unequal().scaled(1, 2, 3).positions()).endsWith(10, 6, 15, 1000, 0, 0);
    }

    @Test
    void joinedMeshesKeepTheirShapesAndMaterials() {
        var red = List.of(Material.plain("red", 1, 0, 0));
        var one = new TriangleMesh(
                new float[] {0, 0, 1, 1, 0, 1, 0, 1, 1},
                new int[] {2, 1, 0},
                new float[] {.1f, .2f, .3f, .4f, .5f, .6f},
                new int[] {0},
                red);

        var both = unequal().joined(one);

        assertThat(both.triangles()).containsExactly(0, 1, 2, 3, 4, 5, 9, 8, 7);
        assertThat(both.positions()).startsWith(unequal().positions()).endsWith(one.positions());
        assertThat(both.materials()).containsExactly(0, 0, 1);
        assertThat(both.palette()).containsExactly(GREY.getFirst(), red.getFirst());
        assertThat(both.textureCoordinates())
                .containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, .1f, .2f, .3f, .4f, .5f, .6f);
        assertThat(unequal().joined(unequal()).textureCoordinates()).isEmpty();
    }

    @Test
    void samplesLieOnTheSurfaceAsManyASquareUnitEverywhere() {
        var cloud = SurfaceSamples.uniform(unequal(), 4000, 42);

        int onLarger = 0;
        for (int i = 0; i < cloud.size(); i++) {
            float x = cloud.positions()[3 * i];
            float y = cloud.positions()[3 * i + 1];
            assertThat(cloud.positions()[3 * i + 2]).isEqualTo(5, within(1e-5f));
            assertThat(x >= 10 ? (x - 10) / 2 + y / 3 : x / 2 + y).isLessThanOrEqualTo(1.0001f);
            onLarger += x >= 10 ? 1 : 0;
        }
        assertThat(onLarger).isBetween(2900, 3100);
    }

    @Test
    void sameSeedGivesTheSameSamples() {
        assertThat(SurfaceSamples.uniform(unequal(), 50, 7).positions())
                .isEqualTo(SurfaceSamples.uniform(unequal(), 50, 7).positions())
                .isNotEqualTo(SurfaceSamples.uniform(unequal(), 50, 8).positions());
    }
}

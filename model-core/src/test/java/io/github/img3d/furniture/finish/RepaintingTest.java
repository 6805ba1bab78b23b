package io.github.img3d.furniture.finish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.img3d.image.Picture;
import io.github.img3d.mesh.Material;
import io.github.img3d.mesh.TriangleMesh;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RepaintingTest {

    private static final Material CANE =
            new Material("cane", 1, 1, 1, 1, Optional.of(new Picture(2, 1, new int[] {0xFF804020, 0x00804020})));
    private static final Material GLASS = new Material("glass", 1, 1, 1, 0.2f, Optional.empty());
    private static final Material OAK = Material.plain("oak", 0.6f, 0.4f, 0.2f);

    /** Three triangles, one of each material. */
    private static final TriangleMesh MESH = new TriangleMesh(
            new float[] {0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1},
            new int[] {0, 1, 2, 0, 1, 3, 0, 2, 3},
            new float[] {0, 0, .1f, 0, 0, .1f, 0, 0, .2f, 0, 0, .2f, 0, 0, .3f, 0, 0, .3f},
            new int[] {0, 1, 2},
            List.of(CANE, GLASS, OAK));

    @Test
    void theShapeStays() {
        var painted = Repainting.of(MESH, new SplittableRandom(1));

        assertThat(painted.positions()).isSameAs(MESH.positions());
        assertThat(painted.triangles()).isSameAs(MESH.triangles());
        assertThat(painted.materials()).isSameAs(MESH.materials());
    }

    @Test
    void whatIsGlassOrFullOfHolesKeepsItsMaterialAndItsTexture() {
        for (long seed = 0; seed < 20; seed++) {
            var painted = Repainting.of(MESH, new SplittableRandom(seed));

            assertThat(painted.palette().subList(0, 2)).containsExactly(CANE, GLASS);
            assertThat(painted.palette().get(2)).isNotEqualTo(OAK);
            assertThat(painted.textureCoordinates()).startsWith(0, 0, .1f, 0, 0, .1f, 0, 0, .2f);
        }
    }

    @Test
    void aMeshWithoutTexturesGetsThem() {
        var bare = new TriangleMesh(
                MESH.positions(), MESH.triangles(), new float[0], MESH.materials(), List.of(OAK, OAK, OAK));

        var painted = Repainting.of(bare, new SplittableRandom(2));

        assertThat(painted.textureCoordinates()).hasSize(18);
        assertThat(painted.textureCoordinates()[2]).isNotZero();
    }

    @Test
    void coloursAreMany() {
        var random = new SplittableRandom(3);
        var colours = new HashSet<String>();
        for (int i = 0; i < 200; i++) {
            var material = Repainting.of(MESH, random).palette().get(2);
            colours.add(Math.round(4 * material.red()) + " " + Math.round(4 * material.green()) + " "
                    + Math.round(4 * material.blue()));
        }
        assertThat(colours).hasSizeGreaterThan(25);
    }

    @Test
    void theSameGeneratorStateDrawsTheSameMaterials() {
        var one = Repainting.of(MESH, new SplittableRandom(4));
        var other = Repainting.of(MESH, new SplittableRandom(4));

        assertThat(one.palette().get(2).red()).isEqualTo(other.palette().get(2).red());
        assertThat(one.textureCoordinates()).isEqualTo(other.textureCoordinates());
    }
}

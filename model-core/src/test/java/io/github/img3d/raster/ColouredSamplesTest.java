package io.github.img3d.raster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.img3d.image.Picture;
import io.github.img3d.mesh.Material;
import io.github.img3d.mesh.SurfaceSamples;
import io.github.img3d.mesh.TriangleMesh;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ColouredSamplesTest {

    private static final int LEFT = 0xFFC80000;
    private static final int RIGHT = 0x00FFFFFF;

    /** A plate over −1 ≤ x ≤ 1, whose material is half as bright as its texture: red to the left, a hole to the right. */
    private static TriangleMesh plate() {
        int[] argb = new int[64 * 64];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = i % 64 < 32 ? LEFT : RIGHT;
        }
        var material = new Material("", 0.5f, 0.5f, 0.5f, 1, Optional.of(new Picture(64, 64, argb)));
        return new TriangleMesh(
                new float[] {-1, 0, -1, 1, 0, -1, 1, 0, 1, -1, 0, 1},
                new int[] {0, 1, 2, 0, 2, 3},
                new float[] {0, 0, 1, 0, 1, 1, 0, 0, 1, 1, 0, 1},
                new int[2],
                List.of(material));
    }

    @Test
    void pointsAreThoseWithoutColours() {
        assertThat(ColouredSamples.uniform(Meshes.chair(), 500, 3).positions())
                .isEqualTo(SurfaceSamples.uniform(Meshes.chair(), 500, 3).positions());
    }

    @Test
    void aPlainMaterialGivesItsColour() {
        var cloud = ColouredSamples.uniform(Meshes.chair(), 100, 1);

        for (int i = 0; i < cloud.size(); i++) {
            assertThat(cloud.rgb(i)).isEqualTo(204 << 16 | 128 << 8 | 77);
        }
    }

    @Test
    void aTextureGivesTheColourOfThePlaceAndWhiteShowsThroughItsHoles() {
        var cloud = ColouredSamples.uniform(plate(), 2000, 1);

        for (int i = 0; i < cloud.size(); i++) {
            float x = cloud.positions()[3 * i];
            if (Math.abs(x) > 0.05 && Math.abs(x) < 0.95) {
                assertThat(cloud.rgb(i)).as("at %s", x).isEqualTo(x < 0 ? 0x640000 : 0x808080);
            }
        }
    }
}

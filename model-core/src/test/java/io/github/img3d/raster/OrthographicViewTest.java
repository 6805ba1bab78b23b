package io.github.img3d.raster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.img3d.geometry.Pose;
import io.github.img3d.geometry.Viewpoints;
import io.github.img3d.image.Picture;
import io.github.img3d.mesh.Material;
import io.github.img3d.mesh.TriangleMesh;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrix3x3;
import org.junit.jupiter.api.Test;

class OrthographicViewTest {

    /** Camera right, up, back = object x, y, z. */
    private static final Pose ALONG_Z = new Pose(new DMatrix3x3(1, 0, 0, 0, 1, 0, 0, 0, 1));

    private static final int RED = 0xFFFF0000;
    private static final int GREEN = 0xFF00FF00;
    private static final int BLUE = 0xFF0000FF;
    private static final int WHITE = 0xFFFFFFFF;

    @Test
    void coloursAreWhereTheDepthIs() {
        for (Pose pose : Viewpoints.FIXED) {
            var view = OrthographicView.of(Meshes.chair(), pose, 64);
            float[] mask = view.depth().mask();
            int[] argb = view.albedo().argb();
            for (int p = 0; p < mask.length; p++) {
                assertThat(argb[p] >>> 24).isEqualTo(mask[p] == 1 ? 255 : 0);
            }
        }
    }

    @Test
    void theNearestTriangleGivesTheColourHoweverTransparent() {
        var near = new Material("glass", 0, 1, 0, 0.1f, Optional.empty());
        var view = OrthographicView.of(squares(List.of(Material.plain("", 1, 0, 0), near)), ALONG_Z, 32);

        assertThat(view.albedo().argb()[16 * 32 + 16]).isEqualTo(GREEN);
        assertThat(view.depth().depth()[16 * 32 + 16]).isEqualTo(0.75f);
    }

    @Test
    void texturesStandUprightUnlitAndTintedByTheirMaterial() {
        int[] quarters = new int[64];
        Arrays.setAll(quarters, i -> List.of(RED, GREEN, BLUE, WHITE).get(i / 32 * 2 + i % 8 / 4));
        var texture = new Picture(8, 8, quarters);
        var paint = new Material("paint", 0.5f, 1, 1, 1, Optional.of(texture));
        int[] argb = OrthographicView.of(squares(List.of(paint, paint)), ALONG_Z, 64)
                .albedo()
                .argb();

        assertThat(argb[20 * 64 + 20]).isEqualTo(0xFF800000);
        assertThat(argb[20 * 64 + 44]).isEqualTo(GREEN);
        assertThat(argb[44 * 64 + 20]).isEqualTo(BLUE);
        assertThat(argb[44 * 64 + 44]).isEqualTo(0xFF80FFFF);
    }

    @Test
    void fineTexturesAreAveraged() {
        int[] stripes = new int[128 * 128];
        Arrays.setAll(stripes, p -> p % 2 == 0 ? 0xFF000000 : WHITE);
        var paint = new Material("paint", 1, 1, 1, 1, Optional.of(new Picture(128, 128, stripes)));
        int[] argb = OrthographicView.of(squares(List.of(paint, paint)), ALONG_Z, 32)
                .albedo()
                .argb();

        assertThat(argb[16 * 32 + 16] & 255).isBetween(60, 195);
    }

    @Test
    void whereATextureIsTransparentWhiteShowsThrough() {
        var paint = new Material("paint", 1, 1, 1, 1, Optional.of(new Picture(1, 1, new int[] {0})));

        assertThat(OrthographicView.of(squares(List.of(paint, paint)), ALONG_Z, 32)
                        .albedo()
                        .argb()[16 * 32 + 16])
                .isEqualTo(WHITE);
    }

    /**
     * Returns a square at z = 0 and the same one nearer, at z = 0.25, each with a material and the whole of its
     * texture.
     */
    private static TriangleMesh squares(List<Material> palette) {
        float[] positions = new float[24];
        for (int i = 0; i < 8; i++) {
            positions[3 * i] = i % 4 == 1 || i % 4 == 2 ? 0.3f : -0.3f;
            positions[3 * i + 1] = i % 4 > 1 ? 0.3f : -0.3f;
            positions[3 * i + 2] = i / 4 * 0.25f;
        }
        float[] square = {0, 0, 1, 0, 1, 1, 0, 0, 1, 1, 0, 1};
        float[] uv = Arrays.copyOf(square, 24);
        System.arraycopy(square, 0, uv, 12, 12);
        return new TriangleMesh(
                positions, new int[] {0, 1, 2, 0, 2, 3, 4, 5, 6, 4, 6, 7}, uv, new int[] {0, 0, 1, 1}, palette);
    }
}

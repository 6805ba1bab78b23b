package io.github.img3d.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.img3d.furniture.Family;
import io.github.img3d.mesh.Material;
import io.github.img3d.mesh.TriangleMesh;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BroadeningTest {

    private static final Offset<Float> CLOSE = within(1e-6f);

    @Test
    void theMiddleIsStretchedAndTheSidesKeepTheirWidth() {
        float[] wide = new Broadening(0.25, 3).of(across(0, 1, 2, 3, 4)).positions();

        assertThat(x(wide)).containsExactly(new float[] {-2, -1, 2, 5, 6}, CLOSE);
    }

    @Test
    void theMiddleIsShrunkTowardsTheCentre() {
        float[] narrow = new Broadening(0.25, 0.5).of(across(0, 1, 2, 3, 4)).positions();

        assertThat(x(narrow)).containsExactly(new float[] {0.5f, 1.5f, 2, 2.5f, 3.5f}, CLOSE);
    }

    @Test
    void heightAndDepthStayAsTheyAre() {
        float[] wide = new Broadening(0.3, 2).of(across(0, 1, 2, 3, 4)).positions();

        for (int vertex = 0; vertex < 5; vertex++) {
            assertThat(wide[3 * vertex + 1]).isEqualTo(vertex);
            assertThat(wide[3 * vertex + 2]).isEqualTo(-vertex);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void leftAndRightStayMirrorImages(long seed) {
        var seat = new Procedural(Family.SEATS, 1, seed).mesh(0).mesh();
        var broadening = Broadening.draw(new SplittableRandom(seed));

        assertThat(broadening.of(seat.mirrored()).positions())
                .containsExactly(broadening.of(seat).mirrored().positions(), CLOSE);
    }

    @Test
    void someMeshesStayAsTheyAreAndSomeDoNot() {
        var seat = new Procedural(Family.SEATS, 1, 3).mesh(0).mesh();
        var random = new SplittableRandom(1);
        int broadened = 0;
        for (int i = 0; i < 300; i++) {
            double width = Broadening.draw(random).of(seat).bounds().size(0)
                    / seat.bounds().size(0);
            assertThat(width).isBetween(0.5, 2.0);
            broadened += Math.abs(width - 1) > 1e-6 ? 1 : 0;
        }

        assertThat(broadened).isBetween(70, 130);
    }

    private static float[] x(float[] positions) {
        float[] x = new float[positions.length / 3];
        for (int vertex = 0; vertex < x.length; vertex++) {
            x[vertex] = positions[3 * vertex];
        }
        return x;
    }

    /** Returns vertices at these x; y is the number of the vertex, z its negative. */
    private static TriangleMesh across(float... x) {
        float[] positions = new float[3 * x.length];
        int[] triangles = new int[3 * (x.length - 2)];
        for (int vertex = 0; vertex < x.length; vertex++) {
            positions[3 * vertex] = x[vertex];
            positions[3 * vertex + 1] = vertex;
            positions[3 * vertex + 2] = -vertex;
        }
        for (int corner = 0; corner < triangles.length; corner++) {
            triangles[corner] = corner / 3 + corner % 3;
        }
        return new TriangleMesh(
                positions, triangles, new float[0], new int[x.length - 2], List.of(Material.plain("paint", 1, 1, 1)));
    }
}

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

class BendingTest {

    private static final Offset<Float> CLOSE = within(1e-6f);

    @Test
    void noBendingChangesNothing() {
        var seat = new Procedural(Family.SEATS, 1, 3).mesh(0).mesh();

        float[] same = new Bending(0, 0, 0, 0).of(seat).positions();

        for (int i = 0; i < same.length; i++) {
            assertThat(same[i]).isCloseTo(seat.positions()[i], CLOSE);
        }
    }

    @Test
    void aWarpMovesTheMiddleAndKeepsTheEnds() {
        float[] warped = new Bending(0.5, -0.5, 0, 0).of(line()).positions();

        assertThat(warped[1]).isCloseTo(-1, CLOSE);
        assertThat(warped[4]).isCloseTo((float) (2 * 0.5 / Math.PI), CLOSE);
        assertThat(warped[7]).isCloseTo(1, CLOSE);
        assertThat(warped[5]).isCloseTo((float) (4 * -0.5 / Math.PI), CLOSE);
    }

    @Test
    void aTaperWidensOneEndAndNarrowsTheOther() {
        float[] tapered = new Bending(0, 0, 0.1, 0).of(line()).positions();

        assertThat(new float[] {tapered[0], tapered[3], tapered[6]})
                .containsExactly(new float[] {0.9f, -1, 1.1f}, CLOSE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void leftAndRightStayMirrorImages(long seed) {
        var seat = new Procedural(Family.SEATS, 1, seed).mesh(0).mesh();
        var bending = Bending.draw(new SplittableRandom(seed));

        float[] mirroredFirst = bending.of(seat.mirrored()).positions();
        float[] bentFirst = bending.of(seat).mirrored().positions();

        for (int i = 0; i < bentFirst.length; i++) {
            assertThat(mirroredFirst[i]).isCloseTo(bentFirst[i], CLOSE);
        }
    }

    @Test
    void aFlatMeshStaysFlat() {
        float[] flat =
                new Bending(0.5, 0.5, 0.1, 0.1).of(line().scaled(1, 1, 0)).positions();

        assertThat(new float[] {flat[2], flat[5], flat[8]}).containsOnly(0);
    }

    /** Returns three vertices from y −1, z −2 over the middle to y 1, z 2; x is 1, −1 and 1. */
    private static TriangleMesh line() {
        return new TriangleMesh(
                new float[] {1, -1, -2, -1, 0, 0, 1, 1, 2},
                new int[] {0, 1, 2},
                new float[0],
                new int[1],
                List.of(Material.plain("paint", 1, 1, 1)));
    }
}

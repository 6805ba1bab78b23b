package io.github.img3d.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.img3d.mesh.SurfaceSamples;
import io.github.img3d.mesh.TriangleMesh;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class ProceduralSeatsTest {

    private static final int COUNT = 200;
    private static final MeshSource SEATS = new ProceduralSeats(COUNT, 11);

    @Test
    void everySeatIsAFiniteNormalisedSurface() throws Exception {
        for (int i = 0; i < COUNT; i++) {
            TriangleMesh mesh = SEATS.mesh(i).mesh();
            assertThat(mesh.triangleCount()).as("seat %d", i).isBetween(20, 60_000);
            for (float coordinate : mesh.positions()) {
                assertThat(Float.isFinite(coordinate)).as("seat %d", i).isTrue();
            }
            for (float coordinate : mesh.textureCoordinates()) {
                assertThat(Float.isFinite(coordinate)).as("seat %d", i).isTrue();
            }
            assertThat(mesh.bounds().diagonal()).as("seat %d", i).isCloseTo(1, within(1e-5));
        }
    }

    @Test
    void leftAndRightAreAlike() throws Exception {
        for (int i = 0; i < COUNT; i++) {
            NamedMesh seat = SEATS.mesh(i);
            if (!seat.category().equals("corner sofa")) {
                assertThat(meanX(seat.mesh()))
                        .as("seat %d, a %s", i, seat.category())
                        .isCloseTo(0, within(0.01));
            }
        }
    }

    @Test
    void backsAreAtTheRear() throws Exception {
        int checked = 0;
        for (int i = 0; i < COUNT; i++) {
            NamedMesh seat = SEATS.mesh(i);
            if (seat.category().equals("chair") || seat.category().equals("sofa")) {
                assertThat(sumOfTop(seat.mesh()))
                        .as("seat %d, a %s", i, seat.category())
                        .isPositive();
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(COUNT / 3);
    }

    @Test
    void sameSeedGivesTheSameSeatsHoweverManyAreMade() throws Exception {
        var fewer = new ProceduralSeats(30, 11);
        for (int i = 0; i < 30; i++) {
            assertThat(fewer.mesh(i).mesh().positions())
                    .isEqualTo(SEATS.mesh(i).mesh().positions());
            assertThat(fewer.mesh(i).mesh().textureCoordinates())
                    .isEqualTo(SEATS.mesh(i).mesh().textureCoordinates());
            assertThat(fewer.mesh(i).mesh().palette().getFirst().red())
                    .isEqualTo(SEATS.mesh(i).mesh().palette().getFirst().red());
        }
        assertThat(new ProceduralSeats(1, 12).mesh(0).mesh().positions())
                .isNotEqualTo(SEATS.mesh(0).mesh().positions());
    }

    @Test
    void everyKindOccurs() throws Exception {
        var kinds = new HashSet<String>();
        for (int i = 0; i < COUNT; i++) {
            kinds.add(SEATS.mesh(i).category());
        }
        assertThat(kinds).containsExactlyInAnyOrder("chair", "stool", "bench", "armchair", "sofa", "corner sofa");
    }

    /** The mean x of points spread over the surface. */
    private static double meanX(TriangleMesh mesh) {
        float[] points = SurfaceSamples.uniform(mesh, 20_000, 1).positions();
        double sum = 0;
        for (int i = 0; i < points.length; i += 3) {
            sum += points[i];
        }
        return 3 * sum / points.length;
    }

    /** The sum of y of the points in the top tenth of the height. */
    private static double sumOfTop(TriangleMesh mesh) {
        float[] points = SurfaceSamples.uniform(mesh, 3000, 1).positions();
        var box = mesh.bounds();
        double limit = box.maxZ() - 0.1 * (box.maxZ() - box.minZ());
        double sum = 0;
        for (int i = 0; i < points.length; i += 3) {
            sum += points[i + 2] > limit ? points[i + 1] : 0;
        }
        return sum;
    }
}

package io.github.img3d.furniture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.img3d.mesh.SurfaceSamples;
import io.github.img3d.mesh.TriangleMesh;
import io.github.img3d.source.MeshSource;
import io.github.img3d.source.NamedMesh;
import io.github.img3d.source.Procedural;
import java.util.HashSet;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProceduralTest {

    private static final int COUNT = 200;
    private static final MeshSource SEATS = new Procedural(Family.SEATS, COUNT, 11);

    static Stream<Arguments> sizes() {
        return Stream.of(
                argumentSet("seats", Family.SEATS, 0.2, 4.0, 0.25, 1.6),
                argumentSet("tables", Family.TABLES, 0.25, 3.0, 0.25, 1.6),
                argumentSet("beds", Family.BEDS, 0.9, 2.6, 0.25, 2.6),
                argumentSet("cabinets", Family.CABINETS, 0.3, 2.6, 0.3, 2.5),
                argumentSet("lamps", Family.LAMPS, 0.1, 1.8, 0.15, 2.2));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("sizes")
    void noPieceFailsOrIsOfAnotherSizeThanFurnitureIs(
            Family family, double narrowest, double widest, double lowest, double highest) {
        for (int i = 0; i < 500; i++) {
            var piece = family.make(7, i);
            var box = piece.mesh().bounds();
            String name = family + " " + i + ", a " + piece.kind();
            assertThat(Math.max(box.maxX() - box.minX(), box.maxY() - box.minY()))
                    .as(name)
                    .isBetween(narrowest, widest);
            assertThat(box.maxZ() - box.minZ()).as(name).isBetween(lowest, highest);
            assertThat(box.minZ()).as(name).isBetween(-0.05, 0.08);
        }
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void everyPieceIsAFiniteNormalisedSurface(Family family) {
        var source = new Procedural(family, COUNT, 11);
        for (int i = 0; i < COUNT; i++) {
            TriangleMesh mesh = source.mesh(i).mesh();
            assertThat(mesh.triangleCount()).as("%s %d", family, i).isBetween(20, 60_000);
            assertThat(isFinite(mesh.positions()) && isFinite(mesh.textureCoordinates()))
                    .as("%s %d", family, i)
                    .isTrue();
            assertThat(mesh.bounds().diagonal()).as("%s %d", family, i).isCloseTo(1, within(1e-5));
        }
    }

    /** A line enters closed solids as often as it leaves them, unless it meets an edge. */
    @ParameterizedTest
    @EnumSource(Family.class)
    void piecesAreMadeOfClosedSolids(Family family) {
        var random = new SplittableRandom(1);
        int odd = 0;
        for (int i = 0; i < 60; i++) {
            TriangleMesh mesh = family.make(3, i).mesh();
            for (int line = 0; line < 10; line++) {
                odd += Lines.crossings(mesh, Lines.through(mesh, random)) % 2;
            }
        }
        assertThat(odd).as("lines of 600 that cross an odd number of triangles").isLessThan(6);
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void theSameSeedMakesTheSamePiecesHoweverManyAreMade(Family family) {
        var many = new Procedural(family, COUNT, 11);
        var fewer = new Procedural(family, 30, 11);
        for (int i = 0; i < 30; i++) {
            assertThat(fewer.mesh(i).mesh().positions())
                    .isEqualTo(many.mesh(i).mesh().positions());
            assertThat(fewer.mesh(i).mesh().textureCoordinates())
                    .isEqualTo(many.mesh(i).mesh().textureCoordinates());
            assertThat(fewer.mesh(i).mesh().palette().getFirst().red())
                    .isEqualTo(many.mesh(i).mesh().palette().getFirst().red());
        }
        assertThat(new Procedural(family, 1, 12).mesh(0).mesh().positions())
                .isNotEqualTo(many.mesh(0).mesh().positions());
    }

    private static boolean isFinite(float[] values) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
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
    void everyKindOccurs() throws Exception {
        var kinds = new HashSet<String>();
        for (int i = 0; i < COUNT; i++) {
            kinds.add(SEATS.mesh(i).category());
        }
        assertThat(kinds).containsExactlyInAnyOrder("chair", "stool", "bench", "armchair", "sofa", "corner sofa");
    }

    /** Returns the mean x of points spread over the surface. */
    private static double meanX(TriangleMesh mesh) {
        float[] points = SurfaceSamples.uniform(mesh, 20_000, 1).positions();
        double sum = 0;
        for (int i = 0; i < points.length; i += 3) {
            sum += points[i];
        }
        return 3 * sum / points.length;
    }

    /** Returns the sum of y of the points in the top tenth of the height. */
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

package io.github.img3d.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.img3d.mesh.Slice;
import io.github.img3d.mesh.TriangleMesh;
import io.github.img3d.raster.Meshes;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MixedTest {

    private static final double[] BACK = {-.24, .19, .03, .24, .24, .36};
    private static final double[] SEAT = {-.24, -.24, -.02, .24, .24, .03};

    /** Seats on four legs, and one on a single wide block. */
    private static final MeshSource SEATS = new Numbered(
            20,
            number -> new NamedMesh(
                    "seat " + number, "seat", "licence " + number % 3, number == 7 ? block() : Meshes.chair()));

    private static TriangleMesh block() {
        return Meshes.boxes(new double[] {-.2, -.2, -.36, .2, .2, -.02}, SEAT, BACK)
                .normalised();
    }

    private static Mixed mixed(MeshSource seats, int copies) {
        return new Mixed(seats, copies, 5, SplitRatios.UNDIVIDED);
    }

    @Test
    void aSeatStandsOnTheLegsThatItsNameSays() throws IOException {
        var seats = new Numbered(2, number -> SEATS.mesh(6 + number));
        var legs = new HashSet<String>();
        for (int number = 0; number < 20; number++) {
            var mesh = mixed(seats, 10).mesh(number);
            String stand = NamedMesh.originals(mesh.name()).getLast();
            var above = mesh.original().equals("seat 7") ? block() : Meshes.chair();
            var below = stand.equals("seat 7") ? block() : Meshes.chair();

            assertThat(mesh.mesh().triangleCount())
                    .as(mesh.name())
                    .isEqualTo(Slice.above(above, SeatLevel.of(above)).triangleCount()
                            + Slice.below(below, SeatLevel.of(below)).triangleCount());
            legs.add(stand);
        }
        assertThat(legs).hasSize(2);
    }

    @Test
    void aSeatOnItsOwnLegsIsACopy() throws IOException {
        var alone = mixed(new Numbered(1, _ -> SEATS.mesh(7)), 3);

        assertThat(alone.mesh(2).name()).isEqualTo("seat 7 #2");
        assertThat(alone.mesh(2).licence()).isEqualTo("licence 1");
    }

    @Test
    void whatComesOutIsNormalised() throws IOException {
        for (int number = 0; number < 40; number++) {
            var mesh = mixed(SEATS, 2).mesh(number).mesh();

            assertThat(mesh.bounds().diagonal()).isCloseTo(1, within(1e-6));
            assertThat(mesh.positions()).doesNotContain(Float.NaN);
        }
    }

    @Test
    void everyCopyHasAShapeOfItsOwnAndAlwaysTheSame() throws IOException {
        Set<Long> shapes = new HashSet<>();
        for (int number = 0; number < 60; number++) {
            var mesh = mixed(SEATS, 3).mesh(number);
            shapes.add(new Fingerprint().add(mesh.mesh()).value());

            assertThat(mixed(SEATS, 3).mesh(number).mesh().positions())
                    .isEqualTo(mesh.mesh().positions());
        }
        assertThat(shapes).hasSize(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"50,50,0", "34,33,33"})
    void legsComeOfTheSamePartOfADividedDataset(String split) throws IOException {
        var ratios = SplitRatios.parse(split);
        var mixed = new Mixed(SEATS, 5, 9, ratios);
        for (int number = 0; number < mixed.size(); number++) {
            var mesh = mixed.mesh(number);

            assertThat(NamedMesh.originals(mesh.name()))
                    .startsWith(mesh.original())
                    .allMatch(original -> ratios.of(original, 9) == ratios.of(mesh.original(), 9));
        }
    }

    @Test
    void theLicencesOfBothAreKept() throws IOException {
        for (int number = 0; number < 20; number++) {
            var mesh = mixed(SEATS, 1).mesh(number);
            var owed = NamedMesh.originals(mesh.name()).stream()
                    .map(name -> "licence " + Integer.parseInt(name.substring(5)) % 3)
                    .collect(Collectors.toSet());

            assertThat(Set.of(mesh.licence().split(NamedMesh.LICENCE_SEPARATOR)))
                    .isEqualTo(owed);
        }
    }

    @Test
    void legsAreDrawnOfAllSeats() {
        var legs = IntStream.range(0, 200)
                .mapToObj(number -> nameOf(mixed(SEATS, 10), number))
                .map(name -> NamedMesh.originals(name).getLast())
                .collect(Collectors.toSet());

        assertThat(legs).hasSize(20);
    }

    @Test
    void whatLiesFlatIsRefusedByName() {
        var carpet = new Numbered(
                1, _ -> new NamedMesh("carpet", "seat", "CC0", Meshes.chair().scaled(1, 1, 0)));

        assertThatThrownBy(() -> mixed(carpet, 1).mesh(0))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("carpet: lies flat, expected ");
    }

    @Test
    void namesTellWhatSomethingWasMadeOf() {
        assertThat(NamedMesh.originals("a/1 Chair")).isEqualTo(List.of("a/1 Chair"));
        assertThat(NamedMesh.originals("a/1 Chair #3")).isEqualTo(List.of("a/1 Chair"));
        assertThat(NamedMesh.originals("a/1 Chair on legs of b/2 Stool #3"))
                .isEqualTo(List.of("a/1 Chair", "b/2 Stool"));
    }

    private static String nameOf(Mixed mixed, int number) {
        try {
            return mixed.mesh(number).name();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

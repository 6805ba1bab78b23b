package io.github.img3d.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.img3d.raster.Meshes;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StretchedTest {

    private static final MeshSource CHAIR = one("chair");
    private static final MeshSource TWO = new JoinedSources(List.of(one("stool"), CHAIR));

    private static MeshSource one(String name) {
        return new Numbered(1, _ -> new NamedMesh(name, "seat", "CC0", Meshes.chair()));
    }

    private static float[] positions(MeshSource source, int number) throws IOException {
        return source.mesh(number).mesh().positions();
    }

    @Test
    void copiesStayAsTheyAreIfAnotherMeshIsPutBeforeThem() throws IOException {
        var alone = new Stretched(CHAIR, 3, 7);
        var second = new Stretched(TWO, 3, 7);

        for (int copy = 0; copy < 3; copy++) {
            assertThat(second.mesh(3 + copy).name()).isEqualTo(alone.mesh(copy).name());
            assertThat(positions(second, 3 + copy)).isEqualTo(positions(alone, copy));
        }
    }

    @Test
    void copiesStayAsTheyAreHoweverManyThereAre() throws IOException {
        assertThat(positions(new Stretched(TWO, 5, 7), 7)).isEqualTo(positions(new Stretched(TWO, 3, 7), 5));
    }

    @Test
    void theSameNumberGivesTheSameMesh() throws IOException {
        var stretched = new Stretched(TWO, 3, 7);

        assertThat(positions(stretched, 4)).isEqualTo(positions(stretched, 4));
    }

    @Test
    void everyCopyHasAShapeOfItsOwn() throws IOException {
        var shapes = IntStream.range(0, 2)
                .mapToObj(mesh -> new Stretched(TWO, 4, 7 + mesh))
                .flatMap(source -> MeshList.of(source, AssertionError::new).stream())
                .filter(mesh -> !mesh.name().equals(mesh.original()))
                .map(copy -> new Fingerprint().add(copy.mesh()).value())
                .toList();

        assertThat(shapes)
                .hasSize(12)
                .doesNotHaveDuplicates()
                .doesNotContain(new Fingerprint().add(Meshes.chair()).value());
    }

    @Test
    void theFirstCopyIsTheOriginal() throws IOException {
        var first = new Stretched(TWO, 3, 7).mesh(3);

        assertThat(first.name()).isEqualTo("chair");
        assertThat(first.mesh().positions()).isEqualTo(Meshes.chair().positions());
    }

    @Test
    void copiesAreNamedAfterTheirOriginal() throws IOException {
        var copy = new Stretched(TWO, 3, 7).mesh(5);

        assertThat(copy.name()).isEqualTo("chair #2");
        assertThat(copy.original()).isEqualTo("chair");
    }
}

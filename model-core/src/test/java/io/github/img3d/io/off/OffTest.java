package io.github.img3d.io.off;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.img3d.io.format.Box;
import io.github.img3d.io.format.Format;
import io.github.img3d.mesh.Material;
import io.github.img3d.mesh.TriangleMesh;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OffTest {

    private static TriangleMesh read(String text) throws IOException {
        return Format.OFF.readMesh(_ -> Optional.of(Box.text(text)), "a.off");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "bytes of vertices,             COFF,   255 0 51 255, '',            1, 0, 0.2",
        "fractions of vertices,         coff,   1 0 0.2 1,    '',            1, 0, 0.2",
        "fractions written as integers, COFF,   1 0 1 1,      '',            1, 0, 1",
        "normals before colours,        CNOFF,  0 0 1 255 0 51, '',          1, 0, 0.2",
        "normals alone,                 NOFF,   0 0 1,        '',          0.7, 0.7, 0.7",
        "texture coordinates,           STOFF,  0.5 0.5,      '',          0.7, 0.7, 0.7",
        "bytes of a face,               OFF,    '',           255 0 51,      1, 0, 0.2",
        "a face before its vertices,    COFF,   0 0 0 255,    1.0 0 0.2 0.5, 1, 0, 0.2",
        "an index into no palette,      OFF,    '',           3,           0.7, 0.7, 0.7"
    })
    void coloursAreReadInAllTheirForms(
            String name, String first, String ofVertex, String ofFace, float red, float green, float blue)
            throws IOException {
        var mesh = read("%1$s\n3 1 0\n0 0 0 %2$s\n1 0 0 %2$s\n0 1 0 %2$s # last\n3 0 1 2 %3$s"
                .formatted(first, ofVertex, ofFace));

        Material material = mesh.palette().get(mesh.materials()[0]);
        assertThat(new float[] {material.red(), material.green(), material.blue()})
                .usingComparatorWithPrecision(1e-6f)
                .containsExactly(red, green, blue);
    }

    static Stream<Arguments> broken() {
        String square = "4 1 0\n0 0 0\n1 0 0\n1 1 0\n0 1 0\n";
        return Stream.of(
                argumentSet("another word", "OOF\n", "line 1: there is 'OOF', expected 'OFF'"),
                argumentSet("binary", "OFF BINARY\n\0\0\0", "there is 'BINARY', expected a whole number"),
                argumentSet("four dimensions", "4OFF\n", "expected 'OFF'"),
                argumentSet("nothing but the word", "OFF # and a comment", "the file ends, expected a whole number"),
                argumentSet("billions of vertices", "OFF\n2147483648 1 0\n", "says 2147483648 vertices, has room for"),
                argumentSet("billions of faces", "OFF\n1 4294967297 0\n0 0 0\n", "says 4294967297 faces, has room"),
                argumentSet("negative", "OFF -4 1 0\n", "says -4 vertices"),
                argumentSet("beyond a long", "OFF99999999999999999999 1 0\n", "expected 'OFF'"),
                argumentSet("a fraction of a vertex", "OFF 1.5 1 0\n", "there is '1.5', expected a whole number"),
                argumentSet("no faces", "OFF 1 0 0\n0 0 0\n", "has no faces"),
                argumentSet(
                        "index too large", "OFF " + square + "3 0 1 4\n", "has a face at vertex 4, expected 0 to 3"),
                argumentSet("index negative", "OFF " + square + "3 0 1 -1\n", "has a face at vertex -1"),
                argumentSet("huge index", "OFF " + square + "3 0 1 4294967296\n", "has a face at vertex 2147483647"),
                argumentSet("a long face", "OFF " + square + "99999 0 1 2\n", "says 99999 corners of a face, has room"),
                argumentSet("cut off in a face", "OFF " + square + "3 0 1", "says 3 corners of a face, has room for 2"),
                argumentSet("cut off in a vertex", "OFF 1 0 0 0 0", "says 1 vertices, has room for 0"),
                argumentSet("not finite", "OFF 1 0 0\n0 -inf 0\n", "(0.0, NaN, 0.0), expected finite"),
                argumentSet("infinite", "OFF 1 0 0\n0 1e999 0\n", "(0.0, Infinity, 0.0), expected finite"));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("broken")
    void brokenFileIsRefusedInOneLine(String text, String message) {
        assertThatIOException()
                .isThrownBy(() -> read(text))
                .withMessageStartingWith("a.off: ")
                .withMessageContaining(message)
                .satisfies(e -> assertThat(e.getMessage()).hasLineCount(1));
    }
}

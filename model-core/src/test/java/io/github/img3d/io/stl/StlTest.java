package io.github.img3d.io.stl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.img3d.io.format.Box;
import io.github.img3d.io.format.Format;
import io.github.img3d.mesh.TriangleMesh;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StlTest {

    private static final String LOOP = "outer loop vertex 0 0 0 vertex 1 0 0 vertex 0 1 0 endloop ";

    private static TriangleMesh read(byte[] file) throws IOException {
        return Format.STL.readMesh(_ -> Optional.of(file), "a.stl");
    }

    private static byte[] binary(ByteOrder order, int count, float... corners) {
        var data = ByteBuffer.allocate(84 + corners.length / 9 * 50).order(order);
        data.putInt(80, count);
        for (int i = 0; i < corners.length; i++) {
            data.putFloat(84 + i / 9 * 50 + 12 + i % 9 * 4, corners[i]);
        }
        return data.array();
    }

    @Test
    void severalSolidsInOneTextAreRead() throws IOException {
        var mesh = read(Box.text(
                "solid a\n" + LOOP + "\nendsolid a\nSOLID b\nfacet normal 0 0 1\n" + LOOP + "endfacet\nENDSOLID"));

        assertThat(mesh.triangleCount()).isEqualTo(2);
        assertThat(mesh.positions()).hasSize(9);
    }

    @Test
    void bytesAfterTheLastBinaryTriangleAreSkipped() throws IOException {
        byte[] file = binary(ByteOrder.LITTLE_ENDIAN, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 9, 9, 9, 9, 9, 9, 9, 9, 8);

        assertThat(read(file).triangleCount()).isEqualTo(1);
    }

    static Stream<Arguments> broken() {
        float[] triangle = {0, 0, 0, 1, 0, 0, 0, 1, 0};
        float[] infinite = {0, 0, 0, 1, 0, 0, 0, Float.POSITIVE_INFINITY, 0};
        return Stream.of(
                argumentSet("header cut off", new byte[83], "has 83 bytes, expected an STL file"),
                argumentSet("no triangles", binary(ByteOrder.LITTLE_ENDIAN, 0), "has no faces"),
                argumentSet("a count that lies", binary(ByteOrder.LITTLE_ENDIAN, -1, triangle), "says 4294967295 tri"),
                argumentSet("the other order of bytes", binary(ByteOrder.BIG_ENDIAN, 1, triangle), "says 16777216 tri"),
                argumentSet("one too few", binary(ByteOrder.LITTLE_ENDIAN, 2, triangle), "has room for 1"),
                argumentSet("infinite", binary(ByteOrder.LITTLE_ENDIAN, 1, infinite), "(0.0, Infinity, 0.0), expected"),
                argumentSet(
                        "points only", binary(ByteOrder.LITTLE_ENDIAN, 1, new float[9]), "has 1 triangles, none with"),
                argumentSet("text without faces", text(""), "has no faces"),
                argumentSet("text cut off", Box.text("solid a\n" + LOOP), "ends without 'endsolid'"),
                argumentSet(
                        "text cut off in a loop", text("outer loop vertex 0 0"), "is 'endsolid', expected a number"),
                argumentSet(
                        "a word for a number", text(LOOP.replace("1", "x")), "line 2: there is 'x', expected a num"),
                argumentSet("not finite", text(LOOP.replace("1", "nan")), "(NaN, 0.0, 0.0), expected finite numbers"),
                argumentSet("two corners", text("outer loop vertex 0 0 0 vertex 1 1 1 endloop"), "expected 'vertex'"),
                argumentSet("four corners", text(LOOP.replace("endloop", "vertex 1 1 1")), "expected 'endloop'"));
    }

    private static byte[] text(String facets) {
        return Box.text("solid a\n" + facets + "\nendsolid a\n");
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("broken")
    void brokenFileIsRefusedInOneLine(byte[] file, String message) {
        assertThatIOException()
                .isThrownBy(() -> read(file))
                .withMessageStartingWith("a.stl: ")
                .withMessageContaining(message)
                .satisfies(e -> assertThat(e.getMessage()).hasLineCount(1));
    }
}

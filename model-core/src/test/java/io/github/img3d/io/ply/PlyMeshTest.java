package io.github.img3d.io.ply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.io.archive.FolderArchive;
import io.github.img3d.io.format.Box;
import io.github.img3d.io.format.Format;
import io.github.img3d.mesh.Material;
import io.github.img3d.mesh.TriangleMesh;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlyMeshTest {

    private static final String XYZ = "property float x\nproperty float y\nproperty float z\n";
    private static final String FACE = "property list uchar int vertex_index\n";
    private static final String SQUARE = "0 0 0\n1 0 0\n1 1 0\n0 1 0\n";

    private static TriangleMesh read(String text) throws IOException {
        return Format.PLY.readMesh(_ -> Optional.of(Box.text(text)), "a.ply");
    }

    private static String header(String format, long vertices, String ofVertex, long faces, String ofFace) {
        return "ply\nformat " + format + " 1.0\nelement vertex " + vertices + "\n" + ofVertex + "element face " + faces
                + "\n" + ofFace + "end_header\n";
    }

    private static String text(String faces) {
        return header("ascii", 4, XYZ, faces.lines().count(), FACE) + SQUARE + faces;
    }

    @Test
    void verticesColoursAreAveragedOverAFace() throws IOException {
        String rgb = "property uchar red\nproperty uchar green\nproperty uchar blue\n";
        var mesh =
                read(header("ascii", 3, XYZ + rgb, 1, FACE) + "0 0 0 255 0 0\n1 0 0 0 0 0\n0 1 0 255 0 51\n3 0 1 2\n");

        Material material = mesh.palette().get(mesh.materials()[0]);
        assertThat(new float[] {material.red(), material.green(), material.blue()})
                .containsExactly(2 / 3f, 0, 51 / 255f / 3);
    }

    @Test
    void facesColoursWinAndAlikeOnesShareAMaterial() throws IOException {
        String rgb = "property float red\nproperty float green\nproperty float blue\n";
        var mesh = read(header("ascii", 4, XYZ + rgb.replace("float", "ushort"), 3, rgb + FACE)
                + SQUARE.replace("\n", " 9 9 9\n") + "0.5 1 0 3 0 1 2\n0.5 1 0 3 0 2 3\n0.25 0 0 3 1 2 3\n");

        assertThat(mesh.materials()[0]).isEqualTo(mesh.materials()[1]).isNotEqualTo(mesh.materials()[2]);
        assertThat(mesh.palette().get(mesh.materials()[0]).red()).isEqualTo(0.5f);
    }

    @Test
    void aPolygonThatIsNotConvexKeepsItsArea() throws IOException {
        var mesh = read(header("ascii", 5, XYZ, 1, FACE) + "0 0 0\n4 0 0\n4 4 0\n2 1 0\n0 4 0\n5 0 1 2 3 4\n");

        assertThat(Box.area(mesh)).isEqualTo(10);
    }

    @Test
    void aPolygonMayHaveManyCorners() throws IOException {
        int corners = 200;
        var vertices = new StringBuilder();
        var face = new StringBuilder().append(corners);
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            vertices.append(Math.cos(angle) + " " + Math.sin(angle) + " 0\n");
            face.append(" ").append(i);
        }

        var mesh = read(header("ascii", corners, XYZ, 1, FACE.replace("uchar", "int")) + vertices + face + "\n");

        assertThat(Box.area(mesh)).isCloseTo(Math.PI, within(0.001));
    }

    @Test
    void numbersWithoutSignReachTheirGreatest() throws IOException {
        String unsigned = "property uchar x\nproperty ushort y\nproperty uint z\n";
        String greatest = "\377".repeat(7);

        var mesh = read(header("binary_little_endian", 3, unsigned, 1, FACE) + greatest + "\0".repeat(7)
                + "\1".repeat(7) + "\3\0\0\0\0\1\0\0\0\2\0\0\0");

        assertThat(mesh.positions()).startsWith(255f, 65535f, 4294967295f).hasSize(9);
    }

    @Test
    void facesOfLessThanThreeCornersAreNone() throws IOException {
        assertThat(read(text("0\n1 0\n2 0 1\n3 0 1 2\n")).triangleCount()).isEqualTo(1);
    }

    @Test
    void aCloudOfOurOwnHasNoSurface(@TempDir Path folder) throws IOException {
        Format.PLY.write(folder.resolve("cloud.ply"), new PointCloud(new float[] {0, 0, 0, 1, 1, 1}), 1);

        assertThatIOException()
                .isThrownBy(() -> Format.PLY.readMesh(new FolderArchive(folder), "cloud.ply"))
                .withMessage("cloud.ply: has no faces, expected a surface of triangles or polygons");
    }

    static Stream<Arguments> broken() {
        String little = "binary_little_endian";
        return Stream.of(
                argumentSet("not PLY", "plx", "not a PLY file"),
                argumentSet("unknown format", header("ascii2", 0, XYZ, 0, FACE), "format is ascii2"),
                argumentSet("billions in text", header("ascii", 1L << 31, XYZ, 1, FACE), "says 2147483648 of vertex"),
                argumentSet("billions", header(little, 1L << 31, XYZ, 1, FACE), "says 2147483648 of vertex"),
                argumentSet(
                        "beyond a long", header(little, 0, "element b 9999999999999999999\n", 1, FACE), "expected a"),
                argumentSet("negative", header(little, -1, XYZ, 1, FACE), "element vertex -1, expected a count"),
                argumentSet("no place", header("ascii", 1, "property float x\n", 0, FACE) + "0\n", "no x, y and z"),
                argumentSet(
                        "unknown type", header("ascii", 1, "property half x\n", 0, FACE), "type half, expected one"),
                argumentSet("property alone", "ply\nproperty float x\nend_header\n", "has no element"),
                argumentSet("index too large", text("3 0 1 4\n"), "has a face at vertex 4, expected 0 to 3"),
                argumentSet("index negative", text("3 0 1 -1\n"), "has a face at vertex -1"),
                argumentSet("index in part", text("3 0 1 1.5\n"), "has a face at vertex -1"),
                argumentSet("huge index", text("3 0 1 4294967296\n"), "has a face at vertex -1"),
                argumentSet(
                        "a face of billions", text("4294967296 0 1 2\n"), "says 4294967296 of vertex_index, has room"),
                argumentSet("a face of less than none", text("-3 0 1 2\n"), "says -3 of vertex_index"),
                argumentSet("a face of no number", text("nan 0 1 2\n"), "of vertex_index"),
                argumentSet("a word", text("3 0 one 2\n"), "line 14: there is 'one', expected a number"),
                argumentSet("text cut off", text("3 0 1\n"), "line 15: the file ends, expected a number"),
                argumentSet("not finite", header("ascii", 1, XYZ, 0, FACE) + "0 nan 0\n", "(0.0, NaN, 0.0), expected"),
                argumentSet(
                        "wider than float",
                        header("ascii", 1, XYZ.replace("float", "double"), 0, FACE) + "0 1e300 0\n",
                        "1.0E300"),
                argumentSet("faces cut off", header(little, 0, XYZ, 1, FACE) + "\3\0\0\0\0\0", "has room for 1"),
                argumentSet(
                        "face before vertices",
                        "ply\nformat ascii 1.0\nelement face 1\n" + FACE + "end_header\n3 0 1 2\n",
                        "has a face at vertex 0"));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("broken")
    void brokenFileIsRefusedInOneLine(String text, String message) {
        assertThatIOException()
                .isThrownBy(() -> read(text))
                .withMessageStartingWith("a.ply: ")
                .withMessageContaining(message)
                .satisfies(e -> assertThat(e.getMessage()).hasLineCount(1));
    }
}

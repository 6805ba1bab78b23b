package io.github.img3d.io.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.img3d.cloud.FileFrame;
import io.github.img3d.cloud.PointCloud;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudFilesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"PLY", "XYZ", "GLB"})
    void frontLooksAlongPlusZAndUpIsY(Format format) throws IOException {
        var twoPoints = new PointCloud(new float[] {1, 2, 3, 1, 1, 4}); // the second is in front of and above the first

        float[] file = written(format, twoPoints, 1);

        float half = (float) (0.5 / Math.sqrt(2));
        assertThat(file).containsExactly(new float[] {0, -half, -half, 0, half, half}, within(1e-6f));
    }

    @ParameterizedTest
    @EnumSource(names = {"PLY", "XYZ", "GLB"})
    void boundingBoxIsCentredAndItsDiagonalIsTheScale(Format format) throws IOException {
        float[] file = written(format, random(1001), 2.5);

        double squares = 0;
        for (int axis = 0; axis < 3; axis++) {
            var range = FileFrame.Range.of(file, axis);
            assertThat(range.low()).isCloseTo(-range.high(), within(1e-6f));
            squares += Math.pow(range.high() - range.low(), 2);
        }
        assertThat(Math.sqrt(squares)).isCloseTo(2.5, within(1e-5));
    }

    @ParameterizedTest
    @EnumSource(names = {"PLY", "XYZ", "GLB"})
    void allFormatsHoldTheSamePoints(Format format) throws IOException {
        var coloured = new PointCloud(random(77).positions(), new byte[3 * 77]);

        assertThat(written(format, random(77), 1)).isEqualTo(FileFrame.fromObject(random(77), 1));
        assertThat(written(format, coloured, 1)).isEqualTo(FileFrame.fromObject(random(77), 1));
    }

    @ParameterizedTest
    @EnumSource(names = {"PLY", "XYZ", "GLB"})
    void sameCloudGivesSameBytes(Format format) throws IOException {
        format.write(folder.resolve("a"), random(50), 1);
        format.write(folder.resolve("b"), random(50), 1);

        assertThat(folder.resolve("a")).hasSameBinaryContentAs(folder.resolve("b"));
    }

    @ParameterizedTest
    @EnumSource(names = {"PLY", "XYZ", "GLB"})
    void onePointLiesAtTheOrigin(Format format) throws IOException {
        assertThat(written(format, new PointCloud(new float[] {5, 6, 7}), 1)).containsExactly(0, 0, 0);
    }

    @ParameterizedTest
    @EnumSource(names = {"PLY", "XYZ", "GLB"})
    void refusesCloudsThatAreNone(Format format) {
        Path file = folder.resolve("cloud");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> format.write(file, new PointCloud(new float[0]), 1))
                .withMessageContaining("no points");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> format.write(file, new PointCloud(new float[] {0, 0, 0, 0, Float.NaN, 0}), 1))
                .withMessage("point 1 of the cloud is not finite");
        assertThatIllegalArgumentException().isThrownBy(() -> format.write(file, random(3), 0));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void glbIsPaddedAndItsChunksFillIt() throws IOException {
        Path file = folder.resolve("cloud.glb");
        Format.GLB.write(file, random(5), 1);

        var bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int json = bytes.getInt(12);
        assertThat(bytes.getInt(8)).isEqualTo(bytes.capacity());
        assertThat(json % 4).isZero();
        assertThat(bytes.getInt(20 + json)).isEqualTo(5 * 12);
        assertThat(bytes.capacity()).isEqualTo(28 + json + 5 * 12);
    }

    @Test
    void readsBigEndianDoublesBetweenOtherProperties() throws IOException {
        String header = "ply\r\nformat binary_big_endian 1.0\r\nelement vertex 1\r\nproperty uchar red\r\n"
                + "property double x\r\nproperty double y\r\nproperty float z\r\nelement face 0\r\n"
                + "property list uchar int vertex_indices\r\nend_header\r\n";
        var data =
                ByteBuffer.allocate(21).put((byte) 9).putDouble(1).putDouble(2).putFloat(3);
        Path file = write("other.ply", header, data.array());

        assertThat(Format.PLY.readCloud(file).positions()).containsExactly(1, -3, 2);
    }

    static Stream<Arguments> damagedPly() {
        String head = "ply\nformat binary_little_endian 1.0\n";
        String axes = "property float x\nproperty float y\nproperty float z\nend_header\n";
        return Stream.of(
                argumentSet("empty", ""),
                argumentSet("not a PLY", "solid stl"),
                argumentSet("header cut off", head + "element vertex 1\nproperty float x\n"),
                argumentSet("ends after the header's end", head + "element vertex 1\nproperty float x\nend_header"),
                argumentSet("data cut off", head + "element vertex 2\n" + axes + "0123456789ab"),
                argumentSet("count beyond an int", head + "element vertex 99999999999\n" + axes),
                argumentSet("count no number", head + "element vertex many\n" + axes),
                argumentSet("negative count", head + "element vertex -3\n" + axes),
                argumentSet("no vertices", head + "end_header\n"),
                argumentSet("vertices not first", head + "element camera 1\n" + axes + "0123456789ab"),
                argumentSet("line without a word", head + "element\n" + axes),
                argumentSet("list inside the vertex", head + "element vertex 0\nproperty list uchar int i\n" + axes),
                argumentSet("axis missing", head + "element vertex 1\nproperty float x\nend_header\n0123"),
                argumentSet("text format", "ply\nformat ascii 1.0\nelement vertex 0\n" + axes),
                argumentSet("not finite", head + "element vertex 1\n" + axes + "\0\0\200\177\0\0\200\177\0\0\200\177"));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("damagedPly")
    void damagedPlyIsRefusedInOneLine(String text) throws IOException {
        Path file = write("bad.ply", text, new byte[0]);

        assertThatIOException()
                .isThrownBy(() -> Format.PLY.readCloud(file))
                .satisfies(
                        e -> assertThat(e.getMessage()).startsWith("bad.ply: ").hasLineCount(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 2", "a b c", "1 2 NaN", "1,2,3", "\0\0\0"})
    void damagedTextIsRefusedWithItsLine(String line) throws IOException {
        Path file = write("bad.xyz", "# remark\n\n0 0 0 255 255\n" + line + "\n", new byte[0]);

        assertThatIOException()
                .isThrownBy(() -> Format.XYZ.readCloud(file))
                .withMessageStartingWith("bad.xyz: line 4 is ")
                .satisfies(e -> assertThat(e.getMessage()).hasLineCount(1));
    }

    private float[] written(Format format, PointCloud cloud, double scale) throws IOException {
        Path file = folder.resolve("new folder/cloud." + format.extension());
        format.write(file, cloud, scale);
        return switch (format) {
            case PLY -> turned(Format.PLY.readCloud(file));
            case XYZ -> turned(Format.XYZ.readCloud(file));
            case GLB -> pointsOfGlb(Files.readAllBytes(file));
            case OBJ, GLTF, STL, OFF -> throw new AssertionError(format);
        };
    }

    private static float[] turned(PointCloud object) {
        float[] file = new float[object.positions().length];
        for (int i = 0; i < file.length; i += 3) {
            file[i] = object.positions()[i];
            file[i + 1] = object.positions()[i + 2];
            file[i + 2] = 0 - object.positions()[i + 1];
        }
        return file;
    }

    private static float[] pointsOfGlb(byte[] bytes) throws IOException {
        var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int json = buffer.getInt(12);
        var accessor = new ObjectMapper()
                .readTree(new String(bytes, 20, json, StandardCharsets.UTF_8))
                .at("/accessors/0");
        float[] points = new float[3 * accessor.get("count").asInt()];
        buffer.position(28 + json)
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(points);
        for (int axis = 0; axis < 3; axis++) {
            var range = FileFrame.Range.of(points, axis);
            assertThat(accessor.get("min").get(axis).floatValue()).isEqualTo(range.low());
            assertThat(accessor.get("max").get(axis).floatValue()).isEqualTo(range.high());
        }
        return points;
    }

    private static PointCloud random(int points) {
        var random = new SplittableRandom(points);
        float[] positions = new float[3 * points];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = (float) random.nextDouble(-2, 3);
        }
        return new PointCloud(positions);
    }

    private Path write(String name, String text, byte[] data) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
        Files.write(file, data, StandardOpenOption.APPEND);
        return file;
    }
}

package io.github.img3d.io.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.img3d.cloud.PointCloud;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The colours of clouds in files. */
class CloudColoursTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"PLY", "XYZ", "GLB"})
    void everyColourComesBackAsItWas(Format format) throws IOException {
        var cloud = new PointCloud(points(256), colours(256));
        Path file = folder.resolve("cloud");
        format.write(file, cloud, 1);

        assertThat(coloursOf(format, file)).isEqualTo(cloud.colours());
    }

    @ParameterizedTest
    @EnumSource(names = {"PLY", "XYZ", "GLB"})
    void pointsWithoutColourHaveNoneInTheFile(Format format) throws IOException {
        Path file = folder.resolve("cloud");
        format.write(file, new PointCloud(points(20)), 1);

        assertThat(coloursOf(format, file)).isEmpty();
    }

    @Test
    void glbHoldsLightNotWhatScreensShow() throws IOException {
        Path file = folder.resolve("cloud.glb");
        Format.GLB.write(file, new PointCloud(new float[3], new byte[] {0, (byte) 128, (byte) 255}), 1);

        var bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int at = bytes.capacity() - 8;
        assertThat(bytes.getShort(at)).isZero();
        assertThat(bytes.getShort(at + 2) & 0xFFFF).isEqualTo(14_146); // 0.21586 of 65535
        assertThat(bytes.getShort(at + 4) & 0xFFFF).isEqualTo(65_535);
        assertThat(bytes.getShort(at + 6) & 0xFFFF).isEqualTo(65_535);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0 0 0 255 255", "0 0 0 1 2 256", "0 0 0 -1 2 3", "0 0 0 0.5 0.5 0.5", "0 0 0 1 2 3 4", "0 0 0"})
    void columnsThatAreNoColoursAreSkippedInEveryLine(String line) throws IOException {
        Path file = write("cloud.xyz", "1 2 3 10 20 30\n" + line + "\n", new byte[0]);

        assertThat(Format.XYZ.readCloud(file).size()).isEqualTo(2);
        assertThat(Format.XYZ.readCloud(file).isColoured()).isFalse();
    }

    @Test
    void plyWithTwoOfThreeColoursHasNone() throws IOException {
        String header = "ply\nformat binary_little_endian 1.0\nelement vertex 1\nproperty float x\nproperty float y\n"
                + "property float z\nproperty uchar red\nproperty uchar blue\nproperty float green\nend_header\n";
        Path file = write("other.ply", header, new byte[18]);

        assertThat(Format.PLY.readCloud(file).isColoured()).isFalse();
    }

    @Test
    void plyMayHaveItsColoursBetweenItsCoordinates() throws IOException {
        String header =
                "ply\nformat binary_little_endian 1.0\nelement vertex 2\nproperty uint8 blue\nproperty float x\n"
                        + "property uint8 red\nproperty float y\nproperty float z\nproperty uint8 green\nend_header\n";
        byte[] data = new byte[30];
        data[15] = 3; // of the second vertex
        data[20] = 1;
        data[29] = 2;
        Path file = write("other.ply", header, data);

        assertThat(Format.PLY.readCloud(file).colours()).containsExactly(0, 0, 0, 1, 2, 3);
    }

    private static byte[] coloursOf(Format format, Path file) throws IOException {
        return switch (format) {
            case PLY -> Format.PLY.readCloud(file).colours();
            case XYZ -> Format.XYZ.readCloud(file).colours();
            case GLB -> coloursOfGlb(Files.readAllBytes(file));
            case OBJ, GLTF, STL, OFF -> throw new AssertionError(format);
        };
    }

    private static byte[] coloursOfGlb(byte[] bytes) throws IOException {
        var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int json = buffer.getInt(12);
        var gltf = new ObjectMapper().readTree(new String(bytes, 20, json, StandardCharsets.UTF_8));
        int accessor = gltf.at("/meshes/0/primitives/0/attributes/COLOR_0").asInt(-1);
        if (accessor < 0) {
            return new byte[0];
        }
        var view = gltf.get("bufferViews")
                .get(gltf.get("accessors").get(accessor).get("bufferView").asInt());
        assertThat(view.get("byteOffset").asInt() % 4).isZero();
        assertThat(28
                        + json
                        + view.get("byteOffset").asInt()
                        + view.get("byteLength").asInt())
                .isEqualTo(bytes.length);
        byte[] colours = new byte[view.get("byteLength").asInt() / 8 * 3];
        for (int i = 0; i < colours.length; i++) {
            int at = 28 + json + view.get("byteOffset").asInt() + i / 3 * 8 + i % 3 * 2;
            double light = (buffer.getShort(at) & 0xFFFF) / 65535.0;
            double shown = light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
            colours[i] = (byte) Math.round(255 * shown);
        }
        return colours;
    }

    /** Each value of each channel once. */
    private static byte[] colours(int points) {
        byte[] colours = new byte[3 * points];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = (byte) (i % 3 == 1 ? 255 - i / 3 : i / 3 + 7 * (i % 3));
        }
        return colours;
    }

    private static float[] points(int points) {
        var random = new SplittableRandom(points);
        float[] positions = new float[3 * points];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = (float) random.nextDouble(-2, 3);
        }
        return positions;
    }

    private Path write(String name, String text, byte[] data) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
        Files.write(file, data, StandardOpenOption.APPEND);
        return file;
    }
}

package io.github.img3d.io.gltf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import de.javagl.jgltf.model.io.GltfModelReader;
import io.github.img3d.io.format.Box;
import io.github.img3d.io.format.Format;
import io.github.img3d.mesh.TriangleMesh;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GltfReaderTest {

    private static final String SQUARE = "\"attributes\":{\"POSITION\":0},\"mode\":";

    @TempDir
    Path folder;

    private static TriangleMesh read(byte[] file) throws IOException {
        return Format.GLB.readMesh(_ -> Optional.of(file), "a.glb");
    }

    private static GltfFile square() {
        var file = new GltfFile();
        file.floats("VEC3", 0, 0, 0, 2, 0, 0, 0, 3, 0, 2, 3, 0);
        return file;
    }

    @Test
    void stripsAndFansAreTriangles() throws IOException {
        var fan = new GltfFile();
        fan.floats("VEC3", 0, 0, 0, 2, 0, 0, 2, 3, 0, 0, 3, 0);

        assertThat(Box.area(read(square().showing(SQUARE + "5")))).isEqualTo(6);
        assertThat(Box.area(read(fan.showing(SQUARE + "6")))).isEqualTo(6);
    }

    @Test
    void trianglesNeedNoIndicesAndTheRestOfThreeIsLeftOut() throws IOException {
        assertThat(Box.area(read(square().showing(SQUARE + "4")))).isEqualTo(3);
    }

    @Test
    void pointsAndLinesBesideTrianglesArePassedOver() throws IOException {
        var mesh = read(square().glb("\"nodes\":[{\"mesh\":0}],\"meshes\":[{\"primitives\":[{%s0},{%s3},{%s5}]}]"
                .formatted(SQUARE, SQUARE, SQUARE)));

        assertThat(mesh.triangleCount()).isEqualTo(2);
    }

    static Stream<Arguments> placed() {
        return Stream.of(
                argumentSet("a translation", "\"translation\":[5,6,7]", 5, 6, 7, 7, 9, 7),
                argumentSet("a scale", "\"scale\":[2,-1,3]", 0, -3, 0, 4, 0, 0),
                argumentSet("a quarter turn about x", "\"rotation\":[0.70710678,0,0,0.70710678]", 0, 0, 0, 2, 0, 3),
                argumentSet("a quarter turn about y", "\"rotation\":[0,0.70710678,0,0.70710678]", 0, 0, -2, 0, 3, 0),
                argumentSet("a quarter turn about z", "\"rotation\":[0,0,0.70710678,0.70710678]", -3, 0, 0, 0, 2, 0),
                argumentSet(
                        "all three",
                        "\"rotation\":[0,0,0.70710678,0.70710678],\"scale\":[2,1,1]," + "\"translation\":[0,0,1]",
                        -3,
                        0,
                        1,
                        0,
                        4,
                        1),
                argumentSet(
                        "columns of a matrix", "\"matrix\":[0,1,0,0, -1,0,0,0, 0,0,1,0, 5,6,7,1]", 2, 6, 7, 5, 8, 7));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("placed")
    void aNodePlacesItsMesh(String node, double x, double y, double z, double toX, double toY, double toZ)
            throws IOException {
        var box = read(square().glb("\"nodes\":[{\"mesh\":0,%s}],\"meshes\":[{\"primitives\":[{%s5}]}]"
                        .formatted(node, SQUARE)))
                .bounds();

        assertThat(new double[] {box.minX(), box.minY(), box.minZ(), box.maxX(), box.maxY(), box.maxZ()})
                .containsExactly(new double[] {x, y, z, toX, toY, toZ}, within(1e-6));
    }

    @Test
    void childrenAreInTheirParentsFrameAndAMeshMayBeShownTwice() throws IOException {
        var box = read(square().glb("\"nodes\":[{\"mesh\":0,\"translation\":[0,0,1]},"
                        + "{\"children\":[0,2],\"scale\":[10,10,10]},{\"mesh\":0}],"
                        + "\"meshes\":[{\"primitives\":[{%s5}]}]".formatted(SQUARE)))
                .bounds();

        assertThat(box.maxX()).isEqualTo(20);
        assertThat(box.maxZ()).isEqualTo(10);
    }

    @Test
    void onlyTheSceneToBeShownIsRead() throws IOException {
        var mesh = read(square().glb("\"scene\":1,\"scenes\":[{\"nodes\":[0,1]},{\"nodes\":[1]}],"
                + "\"nodes\":[{\"mesh\":0},{\"mesh\":0,\"scale\":[2,1,1]}],"
                + "\"meshes\":[{\"primitives\":[{%s5}]}]".formatted(SQUARE)));

        assertThat(Box.area(mesh)).isEqualTo(12);
    }

    static Stream<Arguments> encodings() {
        String fractions = ",\"normalized\":true";
        return Stream.of(
                argumentSet(
                        "fractions of a byte",
                        build(f -> f.bytes("VEC3", 3, fractions, 0, 0, 0, 255, 0, 0, 0, 255, 0))),
                argumentSet(
                        "fractions of a signed short",
                        build(f -> f.shorts(5122, "VEC3", 3, "", fractions, 0, 0, 0, 32767, 0, 0, 0, 32767, 0))),
                argumentSet(
                        "shorts, each with a gap behind",
                        build(f -> f.shorts(
                                5123, "VEC3", 3, ",\"byteStride\":8", "", 0, 0, 0, 9, 1, 0, 0, 9, 0, 1, 0, 9))),
                argumentSet(
                        "shorts after others",
                        build(f -> f.shorts(
                                5122, "VEC3", 3, "", ",\"byteOffset\":6", 7, 7, 7, 0, 0, 0, 1, 0, 0, 0, 1, 0))),
                argumentSet("zeros and two sparse ones", build(f -> {
                    int at = f.view(new byte[] {1, 2}, "");
                    int values = f.view(GlbWriter.littleEndian(new float[] {1, 0, 0, 0, 1, 0}), "");
                    return f.accessor(-1, 5126, 3, "VEC3", sparse(at, values));
                })),
                argumentSet("floats with two replaced", build(f -> {
                    int dense = f.view(GlbWriter.littleEndian(new float[] {0, 0, 0, 5, 5, 5, 6, 6, 6}), "");
                    int at = f.view(new byte[] {1, 2}, "");
                    int values = f.view(GlbWriter.littleEndian(new float[] {1, 0, 0, 0, 1, 0}), "");
                    return f.accessor(dense, 5126, 3, "VEC3", sparse(at, values));
                })));
    }

    private static String sparse(int at, int values) {
        return ",\"sparse\":{\"count\":2,\"indices\":{\"bufferView\":%d,\"componentType\":5121},".formatted(at)
                + "\"values\":{\"bufferView\":%d}}".formatted(values);
    }

    private interface Build {
        int add(GltfFile file);
    }

    private static byte[] build(Build build) {
        var file = new GltfFile();
        int positions = build.add(file);
        int indices = file.bytes("SCALAR", 3, "", 2, 0, 1);
        return file.showing("\"attributes\":{\"POSITION\":%d},\"indices\":%d".formatted(positions, indices));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("encodings")
    void theSameTriangleIsReadFromEveryEncoding(byte[] file) throws IOException {
        assertThat(read(file).positions()).containsExactly(0, 0, 0, 1, 0, 0, 0, 1, 0);
        assertThat(read(file).triangles()).containsExactly(2, 0, 1);
    }

    /** {@code jgltf-model} leaves fractions as they are stored, and finds nothing where numbers are sparse. */
    static Stream<Arguments> plainEncodings() {
        return encodings().skip(2).limit(2);
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("plainEncodings")
    void anotherReaderFindsTheSamePositions(byte[] file) throws IOException {
        var model = new GltfModelReader().read(Files.write(folder.resolve("a.glb"), file));
        var primitive =
                model.getMeshModels().getFirst().getMeshPrimitiveModels().getFirst();
        var positions = primitive.getAttributes().get("POSITION");
        var data = positions.getAccessorData().createByteBuffer().order(ByteOrder.nativeOrder());

        float[] theirs = new float[9];
        for (int i = 0; i < 9; i++) {
            theirs[i] = positions.getComponentDataType() == float.class ? data.getFloat(4 * i) : data.getShort(2 * i);
        }
        assertThat(read(file).positions()).isEqualTo(theirs);
    }
}

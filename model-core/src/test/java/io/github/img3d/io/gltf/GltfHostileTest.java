package io.github.img3d.io.gltf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.img3d.io.format.Box;
import io.github.img3d.io.format.Format;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GltfHostileTest {

    private static final String MESH = "\"meshes\":[{\"primitives\":[{\"attributes\":{\"POSITION\":0}}]}]";

    private static void read(byte[] file, Map<String, byte[]> beside) throws IOException {
        Format.GLB.readMesh(path -> Optional.ofNullable(path.equals("a.glb") ? file : beside.get(path)), "a.glb");
    }

    static Stream<Arguments> nodes() {
        return Stream.of(
                argumentSet("own child", "{\"children\":[0],\"mesh\":0}", "has no faces"),
                argumentSet("a circle", "{\"children\":[1]},{\"children\":[2]},{\"children\":[1]}", "node 1 twice"),
                argumentSet("two parents", "{\"children\":[2]},{\"children\":[2]},{\"mesh\":0}", "node 2 twice"),
                argumentSet("no such node", "{\"children\":[7]}", "names node 7, has 1"),
                argumentSet("a node below 0", "{\"children\":[-1]}", "names node -1"),
                argumentSet("no node", "{\"children\":[null]}", "names node null"),
                argumentSet("empty entry", "null", "names node 0, has 1"),
                argumentSet("no such mesh", "{\"mesh\":3}", "names mesh 3, has 1"),
                argumentSet(
                        "short matrix", "{\"mesh\":0,\"matrix\":[1,0]}", "a node's matrix of 2 numbers, expected 16"),
                argumentSet("short rotation", "{\"rotation\":[0,0,1]}", "rotation of 3 numbers, expected 4"),
                argumentSet("out of the world", "{\"mesh\":0,\"scale\":[1e300,1,1]}", "expected finite numbers"),
                argumentSet("flat", "{\"mesh\":0,\"scale\":[0,0,0]}", "none with three corners at different places"),
                argumentSet("nothing", "{}", "has no faces"));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("nodes")
    void nodesThatAreNoTreesAreRefused(String nodes, String message) {
        refused(GltfFile.triangle().glb("\"nodes\":[" + nodes + "]," + MESH), message);
    }

    @Test
    void aCircleThatTheSceneEntersIsRefused() {
        refused(
                GltfFile.triangle().glb("\"scenes\":[{\"nodes\":[0]}],\"nodes\":[{\"children\":[0]}]," + MESH),
                "has node 0 twice in its tree, expected one parent");
    }

    @Test
    @Timeout(60)
    void aTreeOfAHundredThousandLevelsIsFollowed() throws IOException {
        int depth = 100_000;
        String nodes = IntStream.range(1, depth)
                .mapToObj("{\"children\":[%d]},"::formatted)
                .collect(Collectors.joining());

        read(GltfFile.triangle().glb("\"nodes\":[" + nodes + "{\"mesh\":0}]," + MESH), Map.of());
    }

    @Test
    @Timeout(60)
    void aSmallFileThatShowsMuchIsRefused() {
        String nodes = "{\"mesh\":0},".repeat(60_000) + "{\"mesh\":0}";
        var file = new GltfFile();
        int view = file.view(new byte[3000], "");
        file.accessor(view, 5120, 1000, "VEC3", "");

        refused(file.glb("\"nodes\":[" + nodes + "]," + MESH), "has more than 12 million vertices; simplify it first");
    }

    static Stream<Arguments> accessors() {
        String vec3 = "\"componentType\":5126,\"type\":\"VEC3\"";
        return Stream.of(
                argumentSet("none", "", "names accessor 0, has 0"),
                argumentSet(
                        "billions", "{\"bufferView\":0,\"count\":2147483648," + vec3 + "}", "of 2147483648 elements"),
                argumentSet("millions of zeros", "{\"count\":12000000," + vec3 + "}", "expected 0 to 1048576"),
                argumentSet("less than none", "{\"bufferView\":0,\"count\":-1," + vec3 + "}", "of -1 elements"),
                argumentSet("beyond a long", "{\"count\":99999999999999999999," + vec3 + "}", "at accessors[0].count"),
                argumentSet(
                        "a word", "{\"count\":\"x\"," + vec3 + "}", "has JSON that is no glTF at accessors[0].count"),
                argumentSet(
                        "too many",
                        "{\"bufferView\":0,\"count\":4," + vec3 + "}",
                        "up to byte 48 of bufferView 0, which"),
                argumentSet("offset", "{\"bufferView\":0,\"byteOffset\":4,\"count\":3," + vec3 + "}", "up to byte 40"),
                argumentSet(
                        "far",
                        "{\"bufferView\":0,\"byteOffset\":9223372036854775807,\"count\":3," + vec3 + "}",
                        "acces"),
                argumentSet("before", "{\"bufferView\":0,\"byteOffset\":-4,\"count\":3," + vec3 + "}", "up to byte 32"),
                argumentSet("no view", "{\"bufferView\":5,\"count\":3," + vec3 + "}", "names bufferView 5, has"),
                argumentSet(
                        "component", "{\"count\":3,\"componentType\":5124,\"type\":\"VEC3\"}", "componentType 5124"),
                argumentSet("no type", "{\"count\":3,\"componentType\":5126}", "of type null, expected SCALAR"),
                argumentSet("matrices", "{\"count\":3,\"componentType\":5126,\"type\":\"MAT4\"}", "of type MAT4"),
                argumentSet(
                        "flat", "{\"count\":3,\"componentType\":5126,\"type\":\"VEC2\"}", "POSITION of 2 numbers each"),
                argumentSet(
                        "sparse alone",
                        "{\"count\":3," + vec3 + ",\"sparse\":{\"count\":1}}",
                        "with 1 sparse elements"),
                argumentSet("sparse many", "{\"count\":3," + vec3 + ",\"sparse\":{\"count\":4}}", "expected at most 3"),
                argumentSet(
                        "sparse beyond",
                        "{\"count\":3," + vec3 + ",\"sparse\":{\"count\":1,\"indices\":{\"bufferView\":0,"
                                + "\"byteOffset\":14,\"componentType\":5121},\"values\":{\"bufferView\":0}}}",
                        "sparse element 128"));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("accessors")
    void accessorsThatDoNotFitAreRefused(String accessor, String message) {
        var file = new GltfFile();
        file.view(GlbWriter.littleEndian(new float[] {0, 0, 0, 1, 0, 0, 0, 1, 0}), "");
        if (!accessor.isEmpty()) {
            file.accessor(accessor);
        }
        refused(file.showing("\"attributes\":{\"POSITION\":0}"), message);
    }

    static Stream<Arguments> primitives() {
        String position = "\"attributes\":{\"POSITION\":0}";
        return Stream.of(
                argumentSet(
                        "index too large", position + ",\"indices\":1", "has index 3 in accessor 1, expected 0 to 2"),
                argumentSet("index negative", position + ",\"indices\":2", "has index -1 in accessor 2"),
                argumentSet("unknown mode", position + ",\"mode\":7", "has a primitive of mode 7, expected 0 to 6"),
                argumentSet("points", position + ",\"mode\":0", "has no faces"),
                argumentSet("no position", "\"attributes\":{\"NORMAL\":0}", "has no faces"),
                argumentSet("no such material", position + ",\"material\":0", "names material 0, has 0"),
                argumentSet(
                        "colours of others",
                        "\"attributes\":{\"POSITION\":0,\"COLOR_0\":3}",
                        "has 1 of COLOR_0 for 3 of POSITION, expected as many"));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("primitives")
    void primitivesThatDoNotFitAreRefused(String primitive, String message) {
        var file = GltfFile.triangle();
        file.bytes("SCALAR", 3, "", 0, 1, 3);
        file.shorts(5122, "SCALAR", 3, "", "", 0, 1, -1);
        file.floats("VEC3", 1, 1, 1);
        refused(file.showing(primitive), message);
    }

    static Stream<Arguments> files() {
        String gltf = "{\"asset\":{\"version\":\"%s\"},\"extensionsRequired\":[\"%s\"],\"nodes\":[{\"mesh\":0}]," + MESH
                + ",\"accessors\":[{\"bufferView\":0,\"count\":3,\"componentType\":5126,\"type\":\"VEC3\"}],"
                + "\"bufferViews\":[{\"buffer\":0,\"byteLength\":%s}],\"buffers\":[{\"byteLength\":36,\"uri\":\"%s\"}]}";
        String bin = "data:application/gltf-buffer;base64," + "AAAA".repeat(12);
        return Stream.of(
                argumentSet("old", gltf.formatted("1.0", "", 36, bin), "is of glTF version 1.0, expected 2.0"),
                argumentSet("no version", "{\"asset\":{}}", "is of glTF version null"),
                argumentSet("no glTF at all", "{}", "is of glTF version null"),
                argumentSet("null", "null", "is no glTF: it holds nothing"),
                argumentSet("a list", "[1,2]", "has JSON that is no glTF"),
                argumentSet("a tower", "[".repeat(100_000), "JSON"),
                argumentSet("a wide tower", "{\"nodes\":" + "[{\"children\":".repeat(2000), "JSON"),
                argumentSet(
                        "Draco",
                        gltf.formatted("2.0", "KHR_draco_mesh_compression", 36, bin),
                        "run: gltf-transform copy"),
                argumentSet(
                        "meshopt",
                        gltf.formatted("2.0", "EXT_meshopt_compression", 36, bin),
                        "is compressed by EXT_mesh"),
                argumentSet(
                        "view too long",
                        gltf.formatted("2.0", "", 40, bin),
                        "has bufferView 0 of 40 bytes from 0, but"),
                argumentSet("view below 0", gltf.formatted("2.0", "", -1, bin), "has bufferView 0 of -1 bytes"),
                argumentSet(
                        "buffer too short",
                        gltf.formatted("2.0", "", 36, "short.bin"),
                        "but there are 3; is it cut off?"),
                argumentSet(
                        "no buffer", gltf.formatted("2.0", "", 36, "no.bin"), "needs no.bin, which is not beside it"),
                argumentSet("the net", gltf.formatted("2.0", "", 36, "https://x/y.bin"), "expected a file beside it"),
                argumentSet(
                        "a file's URI",
                        gltf.formatted("2.0", "", 36, "file:///etc/passwd"),
                        "expected a file beside it"),
                argumentSet("not base64", gltf.formatted("2.0", "", 36, "data:x;base64,A"), "which is no base64"),
                argumentSet("plain data", gltf.formatted("2.0", "", 36, "data:x,abc"), "expected data:…;base64,…"));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("files")
    void filesThatCannotBeReadAreRefused(String json, String message) {
        refused(Box.text(json), message);
    }

    private static void refused(byte[] file, String message) {
        assertThatIOException()
                .isThrownBy(() -> read(file, Map.of("short.bin", new byte[3])))
                .withMessageStartingWith("a.glb: ")
                .withMessageContaining(message)
                .satisfies(e -> assertThat(e.getMessage()).hasLineCount(1).hasSizeLessThan(300));
    }
}

package io.github.img3d.io.obj;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.img3d.io.archive.FolderArchive;
import io.github.img3d.mesh.TriangleMesh;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ObjTest {

    private static final String SQUARE = "v 0 0 0\nv 1 0 0\nv 1 1 0\nv 0 1 0\n";

    private final Map<String, byte[]> files = new HashMap<>();

    private TriangleMesh read(String obj) throws IOException {
        files.put("a/b.obj", obj.getBytes(StandardCharsets.UTF_8));
        return Obj.readMesh(path -> Optional.ofNullable(files.get(path)), "a/b.obj");
    }

    static Stream<Arguments> corners() {
        return Stream.of(
                argumentSet("vertices", "f 1 2 3 4"),
                argumentSet("negative indices", "f -4 -3 -2 -1"),
                argumentSet("texture coordinates", "vt 0 0\nf 1/1 2/1 3/-1 4/1"),
                argumentSet("normals", "vn 0 0 1\nf 1//1 2//1 3//1 4//1"),
                argumentSet("all three", "vt 0 0\nvn 0 0 1\nf 1/1/1 2/1/1 3/1/1 4/1/1"),
                argumentSet("a line continued", "f 1 2 \\\r\n 3 4\r\n"),
                argumentSet("tabs, comments, groups", "# f 1 2 9\ng x\ns off\n\tf\t1  2 3\t4 "));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("corners")
    void polygonBecomesTriangles(String face) throws IOException {
        var mesh = read(SQUARE + face);

        assertThat(mesh.triangleCount()).isEqualTo(2);
        assertThat(mesh.triangles()).contains(0, 1, 2, 3);
        assertThat(mesh.palette().getFirst().red()).isEqualTo(0.7f);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                argumentSet("no faces", SQUARE, "a/b.obj: has no faces"),
                argumentSet("empty", "", "a/b.obj: has no faces"),
                argumentSet("binary rubbish", "\0\1\2\uFFFD\n\n\r\0", "a/b.obj: has no faces"),
                argumentSet("not a number", "v NaN 0 0", "a/b.obj: line 1: 'NaN' is no finite number"),
                argumentSet("infinite", "v 1e99 0 0", "a/b.obj: line 1: '1e99' is no finite number"),
                argumentSet("a word", "v a 0 0", "a/b.obj: line 1: 'a' is no finite number"),
                argumentSet("two coordinates", "v 0 0", "a/b.obj: line 1: 2 numbers, expected 3"),
                argumentSet("index too large", SQUARE + "f 1 2 5", "a/b.obj: line 5: vertex 5 of 4"),
                argumentSet("index zero", SQUARE + "f 0 1 2", "a/b.obj: line 5: vertex 0 of 4"),
                argumentSet("index too negative", SQUARE + "f -5 1 2", "a/b.obj: line 5: vertex -5 of 4"),
                argumentSet("huge index", SQUARE + "f 99999999999 1 2", "is no index of a vertex"),
                argumentSet("texture index", SQUARE + "f 1/1 2/1 3/1", "texture coordinate 1 of 0"),
                argumentSet("slashes only", SQUARE + "f // // //", "is no index of a vertex"));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("broken")
    void brokenFileIsRefusedInOneLine(String obj, String message) {
        assertThatThrownBy(() -> read(obj))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("\n");
    }

    @Test
    void materialsHaveColourOpacityAndTexture() throws IOException {
        files.put("a/m 1.mtl", """
            newmtl red
            Kd 1 0 0
            d 0.5
            newmtl glass
            Kd 0 0 1
            Tr 0.75
            newmtl painted
            Kd 1 1 1
            map_Kd -s 1 1 1 C:\\pictures\\wood.png
            newmtl lost
            Kd 0 1 0
            map_Kd missing.png
            newmtl odd
            Kd one two
            map_Kd m 1.mtl
            """.getBytes(StandardCharsets.UTF_8));
        files.put("a/wood.png", png(3, 2));

        var mesh = read("mtllib m 1.mtl\n" + SQUARE + "vt 0 0.25\nvt 1 1\n" + "usemtl red\nf 1 2 3\n"
                + "usemtl glass\nf 1 2 3\nusemtl painted\nf 1/1 2/2 3/1\nusemtl lost\nf 1 2 3\n"
                + "usemtl odd\nf 1 2 3\nusemtl nowhere\nf 1 2 3\nusemtl red\nf 2 3 4\n");

        assertThat(mesh.materials()).containsExactly(0, 1, 2, 3, 4, 5, 0);
        assertThat(mesh.palette().get(0)).extracting("red", "opacity").containsExactly(1f, 0.5f);
        assertThat(mesh.palette().get(1).opacity()).isEqualTo(0.25f);
        assertThat(mesh.palette().get(2).texture())
                .hasValueSatisfying(p -> assertThat(p.width()).isEqualTo(3));
        assertThat(mesh.palette().get(3).texture()).isEmpty();
        assertThat(mesh.palette().get(3).green()).isEqualTo(1);
        assertThat(mesh.palette().get(4).texture()).isEmpty();
        assertThat(mesh.palette().get(5).green()).isEqualTo(0.7f);
        assertThat(mesh.textureCoordinates()).hasSize(42).containsSubsequence(0f, 0.25f, 1f, 1f, 0f, 0.25f);
    }

    @Test
    void missingMaterialFileMeansGrey() throws IOException {
        assertThat(read("mtllib none.mtl\nusemtl x\n" + SQUARE + "f 1 2 3")
                        .palette()
                        .getFirst()
                        .blue())
                .isEqualTo(0.7f);
    }

    @Test
    void largeTextureIsHalved() throws IOException {
        files.put("a/m.mtl", "newmtl x\nmap_Kd t.png".getBytes(StandardCharsets.UTF_8));
        files.put("a/t.png", png(900, 301));

        var texture = read("mtllib m.mtl\nusemtl x\n" + SQUARE + "f 1 2 3")
                .palette()
                .getFirst()
                .texture();

        assertThat(texture.orElseThrow().width()).isEqualTo(450);
        assertThat(texture.orElseThrow().argb()).containsOnly(0xFF804020);
    }

    @Test
    void folderKeepsToItself(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("in/deep"));
        Files.writeString(folder.resolve("secret"), "x");
        Files.writeString(folder.resolve("in/known"), "y");
        var archive = new FolderArchive(folder.resolve("in"));

        assertThat(archive.read("deep/../known")).isPresent();
        assertThat(archive.read("../secret")).isEmpty();
        assertThat(archive.read(folder.resolve("secret").toString())).isEmpty();
        assertThat(archive.read("deep")).isEmpty();
        assertThat(archive.read("a\0b")).isEmpty();
    }

    private static byte[] png(int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, 0x804020);
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}

package io.github.img3d.io.gltf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.img3d.io.format.Box;
import io.github.img3d.io.format.Format;
import io.github.img3d.mesh.Material;
import io.github.img3d.mesh.TriangleMesh;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GltfLookTest {

    private static final String TEXTURED = "\"textures\":[{\"source\":0}],";
    private static final String PAINTED = "\"pbrMetallicRoughness\":{\"baseColorTexture\":{\"index\":0%s}}";

    private final Map<String, byte[]> files = new HashMap<>();

    private TriangleMesh read(byte[] file) throws IOException {
        files.put("m/a.glb", file);
        return Format.GLB.readMesh(path -> Optional.ofNullable(files.get(path)), "m/a.glb");
    }

    /** A triangle whose texture coordinates are (0,0), (1,0), (0,1) in set 0, and halves of them in set 1. */
    private TriangleMesh triangle(String material, String more) throws IOException {
        var file = GltfFile.triangle();
        int set0 = file.bytes("VEC2", 3, ",\"normalized\":true", 0, 0, 255, 0, 0, 255);
        int set1 = file.floats("VEC2", 0, 0, 0.5f, 0, 0, 0.5f);
        return read(file.glb(more
                + "\"nodes\":[{\"mesh\":0}],\"materials\":[{%s}],".formatted(material)
                + "\"meshes\":[{\"primitives\":[{\"material\":0,\"attributes\":{\"POSITION\":0,\"TEXCOORD_0\":%d,\"TEXCOORD_1\":%d}}]}]"
                        .formatted(set0, set1)));
    }

    /** Two pixels: red at the left with that alpha, blue at the right. */
    private static byte[] picture(int alpha) throws IOException {
        var image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, alpha << 24 | 0xFF0000);
        image.setRGB(1, 0, 0xFF0000FF);
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    @Test
    void linearColoursBecomeThoseOfPictures() throws IOException {
        var material = triangle("\"name\":\"paint\",\"pbrMetallicRoughness\":{\"baseColorFactor\":[0.5,0,1,0.25]}", "")
                .palette()
                .getFirst();

        assertThat(material.name()).isEqualTo("paint");
        assertThat(material.red()).isCloseTo(188 / 255f, within(2e-3f));
        assertThat(material.green()).isZero();
        assertThat(material.blue()).isCloseTo(1, within(1e-6f));
        assertThat(material.opacity()).isEqualTo(1); // as it is not said to blend
    }

    @Test
    void theColourOfOlderMaterialsIsRead() throws IOException {
        var material = triangle(
                        "\"extensions\":{\"KHR_materials_pbrSpecularGlossiness\":{\"diffuseFactor\":[0,1,0,1]}}", "")
                .palette()
                .getFirst();

        assertThat(new float[] {material.red(), material.green(), material.blue()})
                .containsExactly(new float[] {0, 1, 0}, within(1e-6f));
    }

    @Test
    void aPrimitiveWithoutMaterialIsGrey() throws IOException {
        var mesh = read(GltfFile.triangle().showing("\"attributes\":{\"POSITION\":0}"));

        assertThat(mesh.palette()).containsExactly(Material.grey(""));
    }

    @Test
    void vertexColoursMultiplyTheMaterialsInLinearLight() throws IOException {
        var file = GltfFile.triangle();
        file.bytes("VEC4", 3, ",\"normalized\":true", 255, 0, 0, 255, 255, 0, 0, 255, 255, 0, 255, 255);
        var mesh = read(file.glb("\"nodes\":[{\"mesh\":0}],"
                + "\"materials\":[{\"pbrMetallicRoughness\":{\"baseColorFactor\":[0.5,1,1,1]}}],"
                + "\"meshes\":[{\"primitives\":[{\"material\":0,\"attributes\":{\"POSITION\":0,\"COLOR_0\":1}}]}]"));

        Material material = mesh.palette().get(mesh.materials()[0]);
        assertThat(material.red()).isCloseTo(188 / 255f, within(2e-3f));
        assertThat(material.green()).isZero();
        assertThat(material.blue()).isCloseTo(156 / 255f, within(2e-3f)); // a third, in linear light
    }

    @ParameterizedTest
    @ValueSource(strings = {"beside", "data URI", "buffer"})
    void aTextureIsFoundWhereverItLies(String where) throws IOException {
        files.put("m/my wood.png", picture(255));
        String data = Base64.getEncoder().encodeToString(picture(255));
        var file = GltfFile.triangle();
        int set = file.floats("VEC2", 0, 0, 1, 0, 0, 1);
        int view = file.view(picture(255), "");
        String image = switch (where) {
            case "beside" -> "\"uri\":\"my%20wood.png\"";
            case "buffer" -> "\"mimeType\":\"image/png\",\"bufferView\":" + view;
            default -> "\"uri\":\"data:image/png;base64," + data + "\"";
        };

        var mesh = read(file.glb(TEXTURED
                + "\"images\":[{%s}],\"nodes\":[{\"mesh\":0}],".formatted(image)
                + "\"materials\":[{%s}],".formatted(PAINTED.formatted(""))
                + "\"meshes\":[{\"primitives\":[{\"material\":0,\"attributes\":{\"POSITION\":0,\"TEXCOORD_0\":%d}}]}]"
                        .formatted(set)));

        assertThat(mesh.palette().getFirst().texture().orElseThrow().argb()).containsExactly(0xFFFF0000, 0xFF0000FF);
        assertThat(mesh.textureCoordinates()).containsExactly(0, 1, 1, 1, 0, 0); // v runs up here, down in glTF
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "set 1,              '\"texCoord\":1',                                            0, 1,   0.5, 1,   0, 0.5",
        "scaled and moved,   '\"extensions\":{\"KHR_texture_transform\":{\"scale\":[2,3],\"offset\":[0.5,0.25]}}', "
                + "0.5, 0.75, 2.5, 0.75, 0.5, -2.25",
        "a quarter turn,     '\"extensions\":{\"KHR_texture_transform\":{\"rotation\":1.5707963}}', 0, 1, 0, 2, 1, 1",
        "another set,        '\"extensions\":{\"KHR_texture_transform\":{\"texCoord\":1}}',      0, 1,   0.5, 1,   0,"
                + " 0.5"
    })
    void textureCoordinatesAreThoseThatTheMaterialNames(
            String name, String how, float u0, float v0, float u1, float v1, float u2, float v2) throws IOException {
        files.put("m/a.png", picture(255));

        var mesh = triangle(PAINTED.formatted("," + how), TEXTURED + "\"images\":[{\"uri\":\"a.png\"}],");

        assertThat(mesh.textureCoordinates()).containsExactly(new float[] {u0, v0, u1, v1, u2, v2}, within(1e-6f));
    }

    @ParameterizedTest(name = "{0}: alpha {1} of 255 is {2}")
    @CsvSource({
        "'\"alphaMode\":\"OPAQUE\"',                          9,   255, 1",
        "'',                                                  9,   255, 1",
        "'\"alphaMode\":\"MASK\"',                            127, 0,   1",
        "'\"alphaMode\":\"MASK\"',                            128, 255, 1",
        "'\"alphaMode\":\"MASK\",\"alphaCutoff\":0.1',        26,  255, 1",
        "'\"alphaMode\":\"BLEND\"',                           127, 127, 1"
    })
    void alphaCountsWhereTheMaterialSaysSo(String mode, int alpha, int kept, float opacity) throws IOException {
        files.put("m/a.png", picture(alpha));

        var material = triangle(
                        (mode.isEmpty() ? "" : mode + ",") + PAINTED.formatted(""),
                        TEXTURED + "\"images\":[{\"uri\":\"a.png\"}],")
                .palette()
                .getFirst();

        assertThat(material.texture().orElseThrow().argb()[0] >>> 24).isEqualTo(kept);
        assertThat(material.opacity()).isEqualTo(opacity);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"images\":[{\"uri\":\"missing.png\"}],",
                "\"images\":[{\"uri\":\"../../etc/passwd\"}],",
                "\"images\":[{\"uri\":\"text.png\"}],",
            })
    void aTextureThatCannotBeHadLeavesTheColour(String images) throws IOException {
        files.put("m/text.png", Box.text("no picture"));

        var mesh = triangle(PAINTED.formatted(""), TEXTURED + images);

        assertThat(mesh.palette().getFirst().texture()).isEmpty();
        assertThat(mesh.textureCoordinates()).isEmpty();
    }
}

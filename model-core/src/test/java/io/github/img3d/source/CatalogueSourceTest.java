package io.github.img3d.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.img3d.figure.Png;
import io.github.img3d.furniture.Family;
import io.github.img3d.image.Picture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueSourceTest {

    private static final String INDEX = """
        license=CC0
        name#1=Arm chair
        category#1=Living room
        model#1=/a/chair.obj
        creator#1=Somebody
        name#2=Table
        category#2=Living room
        model#2=/a/table.obj
        name#3=Broken stool
        category#3=Kitchen
        model#3=/a/broken.obj
        name#10=Turned sofa
        category#10=Living room
        model#10=/a/chair.obj
        modelRotation#10=0 0 1 0 1 0 -1 0 0
        """;

    @TempDir
    Path folder;

    private Path catalogue;

    @BeforeEach
    void write() throws IOException {
        catalogue = zip(Map.of(
                "PluginFurnitureCatalog.properties", INDEX,
                "a/chair.obj", "v 0 0 0\nv 4 0 0\nv 0 2 0\nv 0 0 1\nf 1 2 3\nf 1 2 4\n",
                "a/broken.obj", "v 0 0 0\n"));
    }

    private Path zip(Map<String, String> entries) throws IOException {
        return zip(entries, Map.of());
    }

    private Path zip(Map<String, String> entries, Map<String, byte[]> pictures) throws IOException {
        Path file = folder.resolve("test.sh3f");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
            for (var picture : pictures.entrySet()) {
                zip.putNextEntry(new ZipEntry(picture.getKey()));
                zip.write(picture.getValue());
            }
        }
        return file;
    }

    @Test
    void seatsAreReadAndBrokenOnesSkippedWithTheirReason() throws IOException {
        var skipped = new ArrayList<String>();
        var source = CatalogueSource.of(catalogue, Family.SEATS::includes, name -> false);

        var meshes = MeshList.of(source, skipped::add);

        assertThat(source.size()).isEqualTo(3);
        assertThat(meshes).extracting(NamedMesh::name).containsExactly("test/1 Arm chair", "test/10 Turned sofa");
        assertThat(meshes).extracting(NamedMesh::licence).containsExactly("CC0, by Somebody", "CC0");
        assertThat(skipped).singleElement().asString().startsWith("test/3 Broken stool: /a/broken.obj: has no");
    }

    @Test
    void meshesComeInTheObjectsFrameAfterTheirRotation() throws IOException {
        var source = CatalogueSource.of(catalogue, Family.SEATS::includes, "test/3 Broken stool"::equals);

        var plain = source.mesh(0).mesh().bounds();
        var turned = source.mesh(1).mesh().bounds();

        double diagonal = Math.sqrt(4 * 4 + 2 * 2 + 1);
        assertThat(plain.maxX() - plain.minX()).isCloseTo(4 / diagonal, within(1e-6));
        assertThat(plain.maxZ() - plain.minZ()).isCloseTo(2 / diagonal, within(1e-6));
        assertThat(turned.maxY() - turned.minY()).isCloseTo(4 / diagonal, within(1e-6));
        // The file's tallest corner is at its back, z = 0, which is the object's +Y.
        assertThat(source.mesh(0).mesh().positions()[7]).isPositive();
    }

    @Test
    void excludedNamesAreLeftOut() throws IOException {
        var source = CatalogueSource.of(
                catalogue, Family.SEATS::includes, Set.of("test/1 Arm chair", "test/10 Turned sofa")::contains);

        assertThat(source.pieces()).extracting("name").containsExactly("Broken stool");
    }

    @Test
    void iconsAreReadWhereThereAreSome() throws IOException {
        Path file = zip(
                Map.of(
                        "PluginFurnitureCatalog.properties",
                        "name#1=Chair\nmodel#1=a.obj\nicon#1=/i.png\nname#2=Stool\nmodel#2=b.obj\n"
                                + "name#3=Sofa\nmodel#3=c.obj\nicon#3=/missing.png\n"
                                + "name#4=Bench\nmodel#4=d.obj\nicon#4=/text.png\n",
                        "text.png",
                        "text"),
                Map.of("i.png", png(7, 5)));
        var source = CatalogueSource.of(file, Family.SEATS::includes, name -> false);

        assertThat(source.picture(0)).get().extracting(Picture::width).isEqualTo(7);
        assertThat(source.picture(1)).isEmpty();
        assertThat(source.picture(2)).isEmpty();
        assertThatThrownBy(() -> source.picture(3))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("icon of test/4 Bench: is not a picture");
    }

    private static byte[] png(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        Png.write(new Picture(width, height, new int[width * height]), out);
        return out.toByteArray();
    }

    @Test
    void filesThatAreNoCatalogueAreRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("text.sh3f"), "not a zip");
        Path missing = folder.resolve("missing.sh3f");
        Path other = zip(Map.of("x", "y"));

        assertThatThrownBy(() -> CatalogueSource.of(text, Family.SEATS::includes, name -> false))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("text.sh3f: is not a zip file");
        assertThatThrownBy(() -> CatalogueSource.of(missing, Family.SEATS::includes, name -> false))
                .hasMessageContaining("there is no such file");
        assertThatThrownBy(() -> CatalogueSource.of(other, Family.SEATS::includes, name -> false))
                .hasMessageContaining("holds no PluginFurnitureCatalog.properties");
    }

    @Test
    void ofABadRotationOnlyItsMeshIsSkipped() throws IOException {
        String turned = "name#4=Odd chair\nmodel#4=/a/chair.obj\nmodelRotation#4=1 2 x\n";
        Path file = zip(Map.of(
                "PluginFurnitureCatalog.properties",
                INDEX + turned,
                "a/chair.obj",
                "v 0 0 0\nv 4 0 0\nv 0 2 0\nf 1 2 3\n"));
        var skipped = new ArrayList<String>();

        var meshes = MeshList.of(CatalogueSource.of(file, piece -> piece.model().equals("/a/chair.obj")), skipped::add);

        assertThat(meshes).extracting(NamedMesh::name).containsExactly("test/1 Arm chair", "test/10 Turned sofa");
        assertThat(skipped).containsExactly("test/4 Odd chair: modelRotation '1 2 x', expected nine numbers");
    }

    @Test
    void piecesOfAnotherFamilyCanBeChosen() throws IOException {
        var source = CatalogueSource.of(catalogue, Family.TABLES::includes, name -> false);

        assertThat(source.pieces()).extracting("name").containsExactly("Table");
    }
}

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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeshSourcesTest {

    private static final String TRIANGLE = "v 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 3\n";
    private static final String RED = "usemtl red\n" + TRIANGLE;
    private static final String OFF = "OFF 3 1 0\n0 0 0\n1 0 0\n0 1 0\n3 0 1 2\n";
    private static final String INDEX = "name#1=Chair\nmodel#1=chair.obj\nname#2=Lamp\nmodel#2=lamp.obj\n";

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Path zip(String name, Map<String, String> entries) throws IOException {
        var bytes = new TreeMap<String, byte[]>();
        entries.forEach((entry, text) -> bytes.put(entry, text.getBytes(StandardCharsets.UTF_8)));
        return zipOfBytes(name, bytes);
    }

    private Path zipOfBytes(String name, Map<String, byte[]> entries) throws IOException {
        Path file = file(name, "");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : new TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    private Path zipOfCatalogues(String name, List<String> entries) throws IOException {
        Path catalogue = zip(
                "c.sh3f",
                Map.of("PluginFurnitureCatalog.properties", INDEX, "chair.obj", TRIANGLE, "lamp.obj", TRIANGLE));
        byte[] bytes = Files.readAllBytes(catalogue);
        Files.delete(catalogue);
        return zipOfBytes(name, entries.stream().collect(Collectors.toMap(entry -> entry, _ -> bytes)));
    }

    private static MeshSource parse(Object data) throws IOException {
        return MeshSources.parse(data.toString(), 5);
    }

    private static List<String> names(MeshSource source, List<String> skipped) {
        return MeshList.of(source, skipped::add).stream().map(NamedMesh::name).toList();
    }

    @Test
    void severalSourcesFollowOneAnother() throws IOException {
        file("stools/x/b.OBJ", TRIANGLE);
        file("stools/a.obj", TRIANGLE);
        file("stools/point.obj", "v 1 1 1\nf 1 1 1\n");
        file("stools/readme.txt", "");
        var skipped = new ArrayList<String>();

        var source = parse("seats:2, " + folder.resolve("stools"));

        assertThat(source.size()).isEqualTo(5);
        assertThat(names(source, skipped)).containsExactly("seat-5-0", "seat-5-1", "a.obj", "x/b.OBJ");
        assertThat(skipped).singleElement().asString().startsWith("point.obj: a mesh of diagonal 0");
        assertThat(source.mesh(2).category()).isEqualTo("stools");
    }

    @Test
    void aFolderMayHoldMeshesZipsAndCatalogues() throws IOException {
        file("all/z.off", OFF);
        file("all/b/broken.ply", "ply\n");
        file("all/.hidden/a.obj", TRIANGLE);
        zip("all/b/two.zip", Map.of("chairs/y.obj", TRIANGLE, "x.off", OFF, "inner.zip", "", "__MACOSX/._x.off", OFF));
        zip("all/notes.zip", Map.of("readme.txt", "no mesh"));
        file("all/bad.zip", "no zip");
        zip("all/c.sh3f", Map.of("PluginFurnitureCatalog.properties", INDEX, "chair.obj", TRIANGLE));
        var skipped = new ArrayList<String>();

        var source = parse(folder.resolve("all"));

        assertThat(names(source, skipped))
                .containsExactly("z.off", "b/two.zip/chairs/y.obj", "b/two.zip/x.off", "c/1 Chair");
        assertThat(skipped).hasSize(2);
        assertThat(skipped.get(0)).startsWith("b/broken.ply: not a PLY file");
        assertThat(skipped.get(1)).startsWith(folder.toString()).contains("bad.zip: is not a zip file");
        assertThat(source.mesh(2).category()).isEqualTo("chairs");
        assertThat(source.mesh(3).category()).isEqualTo("two");
    }

    @Test
    void aCatalogueMayComeInAZip() throws IOException {
        Path zip = zipOfCatalogues("c-1.9.zip", List.of("licence.txt", "in/c.sh3f", "__MACOSX/._c.sh3f"));

        assertThat(names(parse(zip), new ArrayList<>())).containsExactly("c/1 Chair");
        assertThat(names(parse("lamps:" + folder), new ArrayList<>())).containsExactly("c/2 Lamp");
        assertThat(parse(zip).key(0)).isPresent().isEqualTo(parse(zip).key(0));
    }

    @Test
    void aCatalogueInAZipIsNotWrittenWhereItsNameLeads() throws IOException {
        Path zip = zipOfCatalogues("z.zip", List.of("../up.sh3f", "a/../b.sh3f", "c.sh3f"));

        assertThat(names(parse(zip), new ArrayList<>())).containsExactly("c/1 Chair");
        assertThat(folder.resolveSibling("up.sh3f")).doesNotExist();
    }

    @Test
    void aBrokenCatalogueInAZipIsSkippedWithItsReason() throws IOException {
        Path zip = zip("two.zip", Map.of("a.obj", TRIANGLE, "b.sh3f", "no zip"));
        var skipped = new ArrayList<String>();

        assertThat(names(parse(zip), skipped)).containsExactly("two.zip/a.obj");
        assertThat(skipped).singleElement().asString().startsWith(zip + ": b.sh3f: is not a zip file");
    }

    @Test
    void aMeshOrAZipCanBeNamedItself() throws IOException {
        file("sofas/s.obj", TRIANGLE);
        zip("chairs.zip", Map.of("c.obj", TRIANGLE));

        assertThat(parse(folder.resolve("sofas/s.obj")).mesh(0))
                .satisfies(sofa -> assertThat(sofa.name()).isEqualTo("s.obj"))
                .satisfies(sofa -> assertThat(sofa.category()).isEqualTo("sofas"));
        assertThat(parse(folder.resolve("chairs.zip")).mesh(0))
                .satisfies(chair -> assertThat(chair.name()).isEqualTo("chairs.zip/c.obj"))
                .satisfies(chair -> assertThat(chair.category()).isEqualTo("chairs"));
    }

    @Test
    void materialsAreFoundInsideAZip() throws IOException {
        Path zip =
                zip("a.zip", Map.of("obj/a.obj", "mtllib ../mtl/a.mtl\n" + RED, "mtl/a.mtl", "newmtl red\nKd 1 0 0\n"));

        assertThat(parse(zip).mesh(0).mesh().palette().getFirst().red()).isEqualTo(1);
    }

    @Test
    void materialsOutsideOfTheFolderAreNotRead() throws IOException {
        file("secret/a.mtl", "newmtl red\nKd 1 0 0\n");
        file("in/a.obj", "mtllib ../secret/a.mtl\n" + RED);

        assertThat(parse(folder.resolve("in"))
                        .mesh(0)
                        .mesh()
                        .palette()
                        .getFirst()
                        .red())
                .isEqualTo(0.7f);
    }

    @Test
    void filesWithZUpAreStoodUpright() throws IOException {
        Path tall = file("tall.obj", "v 0 0 0\nv 1 0 0\nv 0 0 8\nv 0 4 0\nf 1 2 3\nf 1 2 4\n");

        var asIs = parse(tall).mesh(0).mesh().bounds();
        var upright = parse("zup:" + tall).mesh(0).mesh().bounds();

        assertThat(asIs.maxY() - asIs.minY()).isCloseTo(8 / 9.0, within(1e-6)); // the file's front, +Z
        assertThat(upright.maxZ() - upright.minZ()).isCloseTo(8 / 9.0, within(1e-6));
        assertThat(upright.maxY() - upright.minY()).isCloseTo(4 / 9.0, within(1e-6));
        assertThat(parse("zup:" + tall).mesh(0).mesh().positions()[11]).isNegative(); // at the foot
        assertThat(parse("zup:" + tall + "*2").size()).isEqualTo(2);
    }

    @Test
    void mixedStandsBeforeAllElse() throws IOException {
        Path tall = file("tall.obj", "v 0 0 0\nv 1 0 0\nv 0 0 8\nv 0 4 0\nf 1 2 3\nf 1 2 4\n");

        assertThat(parse("mixed:seats:3*4"))
                .isEqualTo(new Mixed(new Procedural(Family.SEATS, 3, 5), 4, 5, SplitRatios.UNDIVIDED));
        assertThat(parse("mixed:zup:" + tall + "*3").mesh(2).name()).isEqualTo("tall.obj #2");
        assertThat(parse("mixed:" + tall).size()).isEqualTo(1);
    }

    @Test
    void thePictureBesideAMeshIsItsPicture() throws IOException {
        Path meshes = Files.createDirectory(folder.resolve("meshes"));
        for (String name : List.of("a.obj", "b.obj", "c.obj")) {
            Files.writeString(meshes.resolve(name), TRIANGLE);
        }
        try (var png = Files.newOutputStream(meshes.resolve("a.png"))) {
            Png.write(new Picture(3, 2, new int[6]), png);
        }
        Files.writeString(meshes.resolve("c.jpg"), "text");

        var source = MeshSources.parse("seats:1," + meshes, 5);

        assertThat(source.picture(0)).isEmpty();
        assertThat(source.picture(1)).get().extracting(Picture::width).isEqualTo(3);
        assertThat(source.picture(2)).isEmpty();
        assertThatThrownBy(() -> source.picture(3))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("c.jpg: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seats:0",
                "seats:-3",
                "tables:0",
                "chairs:5",
                "seats:many",
                "seats:",
                "seats:99999999999",
                "/no/where",
                "a.sh3f",
                "a.zip",
                "a.glb",
                "pom.xml",
                "",
                " , "
            })
    void whatCannotBeHadIsNamedInOneLine(String data) {
        assertThatThrownBy(() -> parse(data))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(data.isBlank() || data.equals(" , ") ? "'" : data)
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seats:1000000*9999|seats:1000000*9999: makes it 9999000000 meshes",
                "seats:1000000, lamps:1|lamps:1: makes it 1000001 meshes",
                "seats:500000*2,beds:3*4|beds:3*4: makes it 1000012 meshes"
            })
    void moreThanAMillionMeshesAreRefused(String data, String start) throws IOException {
        assertThatThrownBy(() -> parse(data))
                .isInstanceOf(IOException.class)
                .hasMessage(start + ", expected at most 1000000");
        assertThat(parse("seats:500000*2").size()).isEqualTo(1_000_000);
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void everyFamilyIsKnownByItsName(Family family) throws IOException {
        var source = MeshSources.parse(family + ":3", 5);

        assertThat(source).isEqualTo(new Procedural(family, 3, 5));
        assertThat(source.mesh(2).name()).isEqualTo(family.singular() + "-5-2");
    }

    @Test
    void thePictureBesideAMeshInAZipIsItsPicture() throws IOException {
        var png = new ByteArrayOutputStream();
        Png.write(new Picture(3, 2, new int[6]), png);
        byte[] mesh = TRIANGLE.getBytes(StandardCharsets.UTF_8);
        Path file = zipOfBytes("z.zip", Map.of("x/a.obj", mesh, "x/b.obj", mesh, "x/a.png", png.toByteArray()));

        assertThat(parse(file).picture(0)).get().extracting(Picture::width).isEqualTo(3);
        assertThat(parse(file).picture(1)).isEmpty();
    }

    @Test
    void whatHoldsNoMeshIsRefused() throws IOException {
        Path zip = zip("empty.zip", Map.of("readme.txt", ""));

        assertThatThrownBy(() -> parse(zip))
                .hasMessageContaining("empty.zip: has no mesh in it, expected .obj, .gltf,");
        Files.delete(zip);
        assertThatThrownBy(() -> parse(folder)).hasMessageContaining("has no mesh in it, expected .obj, .gltf, .glb");
    }

    @Test
    void aCatalogueMayGiveOtherFamiliesOrWhatIsOfNone() throws IOException {
        String index = "name#1=Chair\nmodel#1=a.obj\nname#2=Bunk bed\nmodel#2=a.obj\nname#3=Vase\nmodel#3=a.obj\n";
        Path file = zip("c.sh3f", Map.of("PluginFurnitureCatalog.properties", index, "a.obj", TRIANGLE));

        assertThat(names(parse(file), new ArrayList<>())).containsExactly("c/1 Chair");
        assertThat(names(parse("beds:" + file), new ArrayList<>())).containsExactly("c/2 Bunk bed");
        assertThat(names(parse("others:" + folder), new ArrayList<>())).containsExactly("c/3 Vase");
        assertThat(parse("beds:" + file + "*3").size()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/a/b/Chairs.sh3f*4,seats:3|Chairs.sh3f*4,seats:3",
                "zup:/a/b.stl,beds:c/d.sh3f|zup:b.stl,beds:d.sh3f",
                "mixed:/a/b*3,mixed:zup:c/d|mixed:b*3,mixed:zup:d",
                "C:\\x\\y.glb,others:D:\\z\\c.zip|y.glb,others:c.zip",
                "meshes|meshes"
            })
    void dataCanBeNamedWithoutWhereItLies(String data, String named) {
        assertThat(MeshSources.withoutFolders(data)).isEqualTo(named);
    }
}

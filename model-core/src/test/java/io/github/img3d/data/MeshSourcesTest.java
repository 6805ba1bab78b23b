package io.github.img3d.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.img3d.image.Picture;
import io.github.img3d.io.Png;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeshSourcesTest {

    private static final String TRIANGLE = "v 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 3\n";

    @TempDir
    Path folder;

    @Test
    void severalSourcesFollowOneAnother() throws IOException {
        Files.createDirectories(folder.resolve("stools/x"));
        Files.writeString(folder.resolve("stools/x/b.OBJ"), TRIANGLE);
        Files.writeString(folder.resolve("stools/a.obj"), TRIANGLE);
        Files.writeString(folder.resolve("stools/point.obj"), "v 1 1 1\nf 1 1 1\n");
        Files.writeString(folder.resolve("stools/readme.txt"), "");
        var skipped = new ArrayList<String>();

        var source = MeshSources.parse("seats:2, " + folder.resolve("stools"), Set.of(), 5);

        assertThat(source.size()).isEqualTo(5);
        assertThat(source.meshes(skipped::add))
                .extracting(NamedMesh::name)
                .containsExactly("seat-5-0", "seat-5-1", "a.obj", "x/b.OBJ");
        assertThat(skipped).singleElement().asString().startsWith("Skipped point.obj: a mesh of diagonal 0");
        assertThat(source.mesh(2).category()).isEqualTo("stools");
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

        var source = MeshSources.parse("seats:1," + meshes, Set.of(), 5);

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
                "seats:many",
                "seats:",
                "seats:99999999999",
                "/no/where",
                "a.sh3f",
                "",
                " , "
            })
    void whatCannotBeHadIsNamedInOneLine(String data) {
        assertThatThrownBy(() -> MeshSources.parse(data, Set.of(), 1))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(data.isBlank() || data.equals(" , ") ? "'" : data)
                .hasMessageNotContaining("\n");
    }

    @Test
    void folderWithoutMeshesIsRefused() {
        assertThatThrownBy(() -> MeshSources.parse(folder.toString(), Set.of(), 1))
                .hasMessageContaining("has no .obj file");
    }
}

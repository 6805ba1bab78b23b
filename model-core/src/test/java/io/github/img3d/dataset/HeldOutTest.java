package io.github.img3d.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.img3d.source.SplitRatios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldOutTest {

    @TempDir
    Path folder;

    private final List<String> warnings = new ArrayList<>();

    @BeforeEach
    void writeACatalogueOfThreeChairs() throws IOException {
        var index = new StringBuilder();
        for (int i = 1; i <= 3; i++) {
            index.append("name#").append(i).append("=Chair ").append(i).append('\n');
            index.append("category#").append(i).append("=Seats\n");
            index.append("model#").append(i).append("=/chair.obj\n");
        }
        Path catalogue = Files.createDirectory(folder.resolve("data")).resolve("test.sh3f");
        try (var zip = new ZipOutputStream(Files.newOutputStream(catalogue))) {
            zip.putNextEntry(new ZipEntry("PluginFurnitureCatalog.properties"));
            zip.write(index.toString().getBytes());
        }
    }

    @Test
    void namedModelsAreLeftOutWithTheirCopies() throws IOException {
        var meshes = heldOut("Chair 1\ntest/3 Chair 3\n")
                .without(folder.resolve("data") + "*4", 1, SplitRatios.UNDIVIDED, warnings::add);

        assertThat(meshes.size()).isEqualTo(4);
        assertThat(warnings).isEmpty();
    }

    @Test
    void aModelOfAnotherCatalogueHoldsNothingOut() throws IOException {
        var meshes = heldOut("other/3 Chair 3\nChair 1\n")
                .without(folder.resolve("data").toString(), 1, SplitRatios.UNDIVIDED, warnings::add);

        assertThat(meshes.size()).isEqualTo(2);
        assertThat(warnings).singleElement().asString().contains("1 of the 2 names", "'other/3 Chair 3'");
    }

    @Test
    void aNameOfNoModelIsTold() throws IOException {
        var heldOut = heldOut("Chair 1\nChair 9\n");

        assertThat(heldOut.without(folder.resolve("data").toString(), 1, SplitRatios.UNDIVIDED, warnings::add)
                        .size())
                .isEqualTo(2);
        assertThat(warnings)
                .containsExactly("1 of the 2 names in " + folder.resolve("held-out.txt")
                        + ", such as 'Chair 9', hold nothing out: no catalogue in data has such a model");
    }

    @Test
    void whereNothingIsHeldOutNothingIsTold() throws IOException {
        assertThat(HeldOut.of(null)
                        .without(folder.resolve("data").toString(), 1, SplitRatios.UNDIVIDED, warnings::add)
                        .size())
                .isEqualTo(3);
        assertThat(warnings).isEmpty();
    }

    private HeldOut heldOut(String names) throws IOException {
        return HeldOut.of(Files.writeString(folder.resolve("held-out.txt"), names));
    }
}

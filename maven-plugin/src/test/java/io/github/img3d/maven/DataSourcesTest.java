package io.github.img3d.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSourcesTest {

    @TempDir
    Path folder;

    @Test
    void pathsAreResolvedBetweenWhatStandsAroundThem() throws IOException, InvalidParameter {
        Path prints = Files.createDirectory(folder.resolve("prints"));
        Path chair = Files.createFile(folder.resolve("chair.glb"));

        assertEquals(
                "zup:" + prints + "*4,seats:3*2," + chair + ",beds:" + prints + "*3,mixed:zup:" + prints
                        + ",mixed:seats:5*2",
                new DataSources(folder)
                        .resolve("zup:prints*4, seats:3*2, chair.glb,beds:prints*3,mixed:zup:prints, mixed:seats:5*2"));
    }

    @Test
    void whatIsMissingIsNamedWithoutWhatStandsAroundIt() {
        var e = assertThrows(InvalidParameter.class, () -> new DataSources(folder).resolve("zup:no.stl*4"));

        assertTrue(e.getMessage().startsWith("data no.stl: no such file or folder, expected "), e::getMessage);
    }
}

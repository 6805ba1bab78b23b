package io.github.img3d.io.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.io.archive.FolderArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks the facts that formats state about themselves. */
class FormatsTest {

    private static final PointCloud POINT = new PointCloud(new float[] {1, 2, 3}, new byte[] {4, 5, 6});

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void whatIsReadOrWrittenIsHeld(Format format) {
        assertThat(Content.values()).allSatisfy(content -> {
            if (format.reads(content) || format.writes(content)) {
                assertThat(format.holds(content)).isTrue();
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void cloudsAreReadWhereItSaysSo(Format format) throws IOException {
        Path file = Files.writeString(folder.resolve("a" + format.endings().getFirst()), "");

        assertThat(isSupported(() -> format.readCloud(file))).isEqualTo(format.reads(Content.POINTS));
    }

    @ParameterizedTest
    @EnumSource
    void surfacesAreReadWhereItSaysSo(Format format) {
        assertThat(isSupported(() -> format.readMesh(new FolderArchive(folder), "a")))
                .isEqualTo(format.reads(Content.TRIANGLES));
    }

    @ParameterizedTest
    @EnumSource
    void cloudsAreWrittenWhereItSaysSo(Format format) {
        assertThat(isSupported(() -> format.write(folder.resolve("a"), POINT)))
                .isEqualTo(format.writes(Content.POINTS));
        assertThat(Files.exists(folder.resolve("a"))).isEqualTo(format.writes(Content.POINTS));
    }

    @ParameterizedTest
    @EnumSource
    void writtenFilesAreKnownByTheirEnding(Format format) {
        assertThat(Format.of("chair." + format.extension())).contains(format);
    }

    @Test
    void noEndingStandsForTwoFormats() {
        assertThat(Arrays.stream(Format.values())
                        .flatMap(format -> format.endings().stream())
                        .toList())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"a.PLY, PLY", "b/a.glb, GLB", "a.gltf, GLTF", "a.coff, OFF", "a.xyz, XYZ"})
    void anEndingOfAnyCaseTellsTheFormat(String name, Format format) {
        assertThat(Format.of(name)).contains(format);
    }

    @Test
    void pointsAloneAreNoMesh() {
        assertThat(Format.ofMesh("a.xyz")).isEqualTo(Optional.empty());
        assertThat(Format.meshEndings()).isEqualTo(".obj, .gltf, .glb, .stl, .ply, .off, .coff");
    }

    private static boolean isSupported(ThrowingCallable call) {
        return !(catchThrowable(call) instanceof UnsupportedOperationException);
    }
}

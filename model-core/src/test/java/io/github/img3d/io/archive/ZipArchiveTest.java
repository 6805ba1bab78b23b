package io.github.img3d.io.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipArchiveTest {

    @TempDir
    Path folder;

    private Path zip(String name, int zeros) throws IOException {
        Path file = folder.resolve("a.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] block = new byte[1 << 20];
            for (int left = zeros; left > 0; left -= block.length) {
                zip.write(block, 0, Math.min(left, block.length));
            }
        }
        return file;
    }

    /** Writes a size into the zip's directory. */
    private static void claim(Path file, int size) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        var data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int directory = data.getInt(bytes.length - 6);
        data.putInt(directory + 24, size);
        Files.write(file, bytes);
    }

    @Test
    void anEntryThatUnpacksToMoreThanIsReadIsRefused() throws IOException {
        Path file = zip("bomb.stl", (1 << 28) + 1);
        assertThat(Files.size(file)).isLessThan(1 << 20);

        try (var archive = new ZipArchive(file)) {
            assertThatIOException()
                    .isThrownBy(() -> archive.read("bomb.stl"))
                    .withMessage("bomb.stl: is larger than 256 MiB; simplify it first");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 999, 1001, 1 << 27})
    void anEntryOfAnotherSizeThanTheZipSaysIsRefused(int claimed) throws IOException {
        Path file = zip("a.stl", 1000);
        claim(file, claimed);

        try (var archive = new ZipArchive(file)) {
            assertThatIOException()
                    .isThrownBy(() -> archive.read("a.stl"))
                    .withMessageStartingWith("a.stl: is damaged in its zip file (");
        }
    }

    @Test
    void pathsThatLeadOutOfItLeadNowhere() throws IOException {
        try (var archive = new ZipArchive(zip("a/b.stl", 3))) {
            assertThat(archive.read("a/../../../a/b.stl")).contains(new byte[3]);
            assertThat(archive.read("../../etc/passwd")).isEmpty();
            assertThat(archive.read("a")).isEmpty();
            assertThat(archive.files()).containsExactly("a/b.stl");
        }
    }
}

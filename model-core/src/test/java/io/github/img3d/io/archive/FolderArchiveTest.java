package io.github.img3d.io.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderArchiveTest {

    @TempDir
    Path folder;

    @Test
    void aFileLargerThanIsReadIsRefused() throws IOException {
        try (var file = new RandomAccessFile(folder.resolve("a.stl").toFile(), "rw")) {
            file.setLength((1 << 28) + 1); // takes no room on most disks
        }

        assertThatIOException()
                .isThrownBy(() -> new FolderArchive(folder).read("a.stl"))
                .withMessage("a.stl: is larger than 256 MiB; simplify it first");
    }

    @Test
    void pathsThatLeadOutOfItLeadNowhere() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Files.writeString(folder.resolve("secret"), "x");
        Files.writeString(inside.resolve("a"), "y");

        assertThat(new FolderArchive(inside).read("../secret")).isEmpty();
        assertThat(new FolderArchive(inside).read(folder.resolve("secret").toString()))
                .isEmpty();
        assertThat(new FolderArchive(inside).read("b\0")).isEmpty();
        assertThat(new FolderArchive(inside).read("b/../a")).isPresent();
    }
}

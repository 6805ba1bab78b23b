package io.github.img3d.io.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    Path folder;

    @Test
    void failureLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");

        assertThatIOException()
                .isThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(1);
                    throw new IOException("the disk is full");
                }));

        assertThat(file).hasContent("old");
        assertThat(Files.list(folder)).containsExactly(file);
    }

    @Test
    void replacesAndMakesFolders() throws IOException {
        Path file = folder.resolve("b c/d/a.txt");
        AtomicFile.write(file, out -> out.write('1'));
        AtomicFile.write(file, out -> out.write('2'));

        assertThat(file).hasContent("2");
        assertThat(Files.list(file.getParent())).containsExactly(file);
    }

    @Test
    void folderThatIsAFileIsOneLine() throws IOException {
        Files.writeString(folder.resolve("taken"), "");

        refused(folder.resolve("taken/a.txt"));
        refused(folder.resolve("taken/further/a.txt"));
    }

    @Test
    void targetThatIsAFolderIsOneLine() throws IOException {
        Files.createDirectories(folder.resolve("a.txt"));

        refused(folder.resolve("a.txt"));
    }

    private static void refused(Path file) {
        assertThatIOException()
                .isThrownBy(() -> AtomicFile.write(file, out -> out.write(1)))
                .withMessageStartingWith("a.txt: cannot be written into ")
                .satisfies(e -> assertThat(e.getMessage()).hasLineCount(1));
    }
}

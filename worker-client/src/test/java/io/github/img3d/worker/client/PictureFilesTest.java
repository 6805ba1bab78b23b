package io.github.img3d.worker.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.img3d.worker.install.InvalidParameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class PictureFilesTest {

    @TempDir
    Path folder;

    @Test
    void aFoldersPicturesComeSortedAndWithoutTheRest() throws Exception {
        write("b.JPG", "a.png", "c.jpeg", "notes.txt", ".hidden.png", "png");
        Files.createDirectory(folder.resolve("folder.png"));

        assertEquals(List.of("a.png", "b.JPG", "c.jpeg"), names(PictureFiles.of(folder)));
    }

    @Test
    void aFileIsTakenWhateverItIsCalled() throws Exception {
        write("chair");

        assertEquals(List.of("chair"), names(PictureFiles.of(folder.resolve("chair"))));
    }

    @Test
    void anEmptyFolderIsRefused() throws Exception {
        write("notes.txt");

        assertRefused(
                folder + ": no picture in this folder, expected .png, .jpg, .jpeg, .webp, .gif, .bmp files",
                () -> PictureFiles.of(folder));
    }

    @Test
    void aMissingInputIsRefused() {
        Path missing = folder.resolve("missing");

        assertRefused(
                missing + ": no such file or folder: put pictures there, or name others with"
                        + " `input=<file or folder>`",
                () -> PictureFiles.of(missing));
    }

    @Test
    void twoPicturesOfOneNameAreRefused() throws Exception {
        write("a.png", "A.jpg");

        assertRefused(
                "A.jpg and a.png would be written to the same files: rename one of them",
                () -> PictureFiles.of(folder));
    }

    @Test
    void anOutputAmongThePicturesIsRefused() throws Exception {
        write("chair.jpg");
        Files.createDirectory(folder.resolve("out"));
        var pictures = PictureFiles.of(folder);
        Path roundabout = folder.resolve("out/..");

        assertRefused(
                roundabout + ": the output would lie among the pictures and replace chair.png:"
                        + " name another folder with `output`",
                () -> pictures.requireElsewhere(roundabout));
        pictures.requireElsewhere(folder.resolve("out"));
        pictures.requireElsewhere(folder.resolve("not there yet"));
    }

    @Test
    void anOutputThatIsAFileIsRefused() throws Exception {
        write("out");
        Path output = folder.resolve("out");

        assertRefused(
                output + ": cannot be written (FileAlreadyExists, " + output + "): name another folder with `output`",
                () -> WritableFolder.prepare(output));
    }

    @Test
    void anOutputIsMadeWithItsParentsAndStaysEmpty() throws Exception {
        Path output = WritableFolder.prepare(folder.resolve("a/b c"));

        try (var entries = Files.list(output)) {
            assertEquals(0, entries.count());
        }
    }

    private void write(String... names) throws IOException {
        for (String name : names) {
            Files.writeString(folder.resolve(name), "");
        }
    }

    private static List<String> names(PictureFiles pictures) {
        return pictures.files().stream()
                .map(picture -> picture.getFileName().toString())
                .toList();
    }

    private static void assertRefused(String message, Executable request) {
        assertEquals(message, assertThrows(InvalidParameter.class, request).getMessage());
    }
}

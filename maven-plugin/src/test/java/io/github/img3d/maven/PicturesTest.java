package io.github.img3d.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class PicturesTest {

    @TempDir
    Path folder;

    @Test
    void aFoldersPicturesComeSortedAndWithoutTheRest() throws Exception {
        write("b.JPG", "a.png", "c.jpeg", "notes.txt", ".hidden.png", "png");
        Files.createDirectory(folder.resolve("folder.png"));

        assertEquals(List.of("a.png", "b.JPG", "c.jpeg"), names(Pictures.of(folder)));
    }

    @Test
    void aFileIsTakenWhateverItIsCalled() throws Exception {
        write("chair");

        assertEquals(List.of("chair"), names(Pictures.of(folder.resolve("chair"))));
    }

    @Test
    void anEmptyFolderIsRefused() throws Exception {
        write("notes.txt");

        assertRefused(
                folder + ": no picture in this folder, expected .png, .jpg, .jpeg, .webp, .gif, .bmp files",
                () -> Pictures.of(folder));
    }

    @Test
    void endingsAreThoseThatTheWorkerReads() throws Exception {
        Class<?> format = Class.forName("io.github.img3d.image.PictureFormat");
        var readable = new ArrayList<Object>();
        for (Object constant : format.getEnumConstants()) {
            readable.addAll((List<?>) format.getMethod("endings").invoke(constant));
        }

        assertEquals(readable, Pictures.ENDINGS);
    }

    @Test
    void aMissingInputIsRefused() {
        Path missing = folder.resolve("missing");

        assertRefused(
                missing + ": no such file or folder: put pictures there, or name others with"
                        + " -Dimg3d.input=<file or folder>",
                () -> Pictures.of(missing));
    }

    @Test
    void twoPicturesOfOneNameAreRefused() throws Exception {
        write("a.png", "A.jpg");

        assertRefused(
                "A.jpg and a.png would be written to the same files: rename one of them", () -> Pictures.of(folder));
    }

    @Test
    void anOutputAmongThePicturesIsRefused() throws Exception {
        write("chair.jpg");
        Files.createDirectory(folder.resolve("out"));
        var pictures = Pictures.of(folder);
        Path roundabout = folder.resolve("out/..");

        assertRefused(
                roundabout + ": the output would lie among the pictures and replace chair.png:"
                        + " name another folder with -Dimg3d.output",
                () -> pictures.requireElsewhere(roundabout));
        pictures.requireElsewhere(folder.resolve("out"));
        pictures.requireElsewhere(folder.resolve("not there yet"));
    }

    @Test
    void anOutputThatIsAFileIsRefused() throws Exception {
        write("out");
        Path output = folder.resolve("out");

        assertRefused(
                output + ": cannot be written (FileAlreadyExists, " + output
                        + "): name another folder with -Dimg3d.output",
                () -> OutputFolder.prepare(output));
    }

    @Test
    void anOutputIsMadeWithItsParentsAndStaysEmpty() throws Exception {
        Path output = OutputFolder.prepare(folder.resolve("a/b c"));

        try (var entries = Files.list(output)) {
            assertEquals(0, entries.count());
        }
    }

    private void write(String... names) throws IOException {
        for (String name : names) {
            Files.writeString(folder.resolve(name), "");
        }
    }

    private static List<String> names(Pictures pictures) {
        return pictures.files().stream()
                .map(picture -> picture.getFileName().toString())
                .toList();
    }

    private static void assertRefused(String message, Executable request) {
        assertEquals(message, assertThrows(InvalidParameter.class, request).getMessage());
    }
}

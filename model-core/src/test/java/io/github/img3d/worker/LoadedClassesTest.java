package io.github.img3d.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadedClassesTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void aJvmThatDoesNotRecordItsClassesSaysSoAndLeavesNothing() throws IOException {
        save(folder.resolve("worker-1.jsa"));

        assertTrue(said.toString(UTF_8).startsWith("classes not saved: "), said.toString(UTF_8));
        assertEquals(List.of(), names());
    }

    @Test
    void aFolderThatIsGoneIsOneLine() {
        save(folder.resolve("gone").resolve("worker-1.jsa"));

        assertEquals(1, said.toString(UTF_8).lines().count());
    }

    @Test
    void archivesOfOldVersionsAreRemoved() throws IOException {
        for (String name : List.of("worker-1.jsa", ".worker-2.jsa.77.part", "worker-3.jsa", "other")) {
            Path file = Files.createFile(folder.resolve(name));
            boolean old = !name.equals("worker-3.jsa");
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(old ? 31 : 29))));
        }

        save(folder.resolve("worker-4.jsa"));

        assertEquals(List.of("other", "worker-3.jsa"), names());
    }

    private void save(Path file) {
        LoadedClasses.save(file, new PrintStream(said, true, UTF_8));
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}

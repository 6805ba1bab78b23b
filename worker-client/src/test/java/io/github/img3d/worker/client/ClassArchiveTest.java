package io.github.img3d.worker.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.img3d.worker.install.JavaHome;
import io.github.img3d.worker.protocol.Event;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {

    private static final JavaHome JDK =
            JavaHome.at(Path.of(System.getProperty("java.home"))).orElseThrow();
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final List<Event> events = new ArrayList<>();
    private final List<String> diagnostics = Collections.synchronizedList(new ArrayList<>());

    @TempDir
    Path folder;

    private Path jar;

    @BeforeEach
    void makeJar() throws IOException {
        jar = Files.writeString(folder.resolve("a.jar"), "jar");
    }

    @Test
    void isWantedUntilItIsThere() throws IOException {
        var wanted = assertInstanceOf(ClassArchive.Wanted.class, archive());

        Files.createFile(wanted.file());

        assertEquals(new ClassArchive.Ready(wanted.file()), archive());
    }

    @Test
    void otherJarsHaveAnother() throws IOException {
        var first = archive();
        Files.setLastModifiedTime(jar, FileTime.fromMillis(77_000));
        var touched = archive();
        Files.writeString(jar, "grown");
        var grown = archive();

        assertNotEquals(first, touched);
        assertNotEquals(touched, grown);
    }

    @Test
    void foldersOfClassesHaveNone() {
        assertEquals(new ClassArchive.None(), ClassArchive.in(folder, JDK, List.of(jar, folder)));
    }

    @Test
    void whereNothingCanBeKeptThereIsNone() {
        assertEquals(new ClassArchive.None(), ClassArchive.in(jar.resolve("img3d"), JDK, List.of(jar)));
    }

    @Test
    void aWorkerThatSavesIsNotWaitedFor() throws Exception {
        Path file = folder.resolve("saved");

        answer(command(FakeWorker.class.getName(), classPath(), new ClassArchive.Wanted(file)));

        assertTrue(Files.notExists(file));
        await(file);
    }

    @Test
    void aDamagedOneIsAsGoodAsNone() throws Exception {
        Path junk = Files.write(folder.resolve("junk.jsa"), new byte[100_000]);

        answer(command(FakeWorker.class.getName(), classPath(), new ClassArchive.Ready(junk)));

        assertEquals(1, events.size());
        assertTrue(
                diagnostics.stream().allMatch(line -> line.startsWith("WARNING: Using incubator")),
                diagnostics::toString);
    }

    private ClassArchive archive() {
        return ClassArchive.in(folder.resolve("cache"), JDK, List.of(jar));
    }

    private static WorkerCommand command(String mainClass, List<Path> classPath, ClassArchive archive) {
        return new WorkerCommand(JDK.java(), classPath, mainClass, WorkerTuning.QUICK_START, null, archive);
    }

    private void answer(WorkerCommand command) throws WorkerException {
        try (var worker = WorkerProcess.start(command, diagnostics::add)) {
            worker.answer(Requests.reconstruct("echo", "a.png"), events::add);
        }
    }

    private void await(Path file) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (Files.notExists(file)) {
            assertTrue(System.nanoTime() < end, file + " did not appear " + diagnostics);
            Thread.sleep(50);
        }
    }

    private static List<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }
}

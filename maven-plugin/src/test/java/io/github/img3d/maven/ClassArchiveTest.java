package io.github.img3d.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
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

        command(FakeWorker.class.getName(), classPath(), new ClassArchive.Wanted(file))
                .answer(request("echo"), events::add, diagnostics::add);

        assertTrue(Files.notExists(file));
        await(file);
    }

    @Test
    void aDamagedOneIsAsGoodAsNone() throws Exception {
        Path junk = Files.write(folder.resolve("junk.jsa"), new byte[100_000]);

        command(FakeWorker.class.getName(), classPath(), new ClassArchive.Ready(junk))
                .answer(request("echo"), events::add, diagnostics::add);

        assertEquals(1, events.size());
        assertTrue(
                diagnostics.stream().allMatch(line -> line.startsWith("WARNING: Using incubator")),
                diagnostics::toString);
    }

    @Test
    void theNextWorkerMapsWhatTheFirstSaved() throws Exception {
        var jars = jars();
        var wanted = new ClassArchive.Wanted(folder.resolve("worker.jsa"));
        command(WorkerCommand.MAIN_CLASS, jars, wanted).answer(request("jvm"), events::add, diagnostics::add);
        await(wanted.file());

        Path log = folder.resolve("classes.log");
        var start = new ArrayList<>(List.of(JDK.java().toString()));
        start.addAll(command(WorkerCommand.MAIN_CLASS, jars, new ClassArchive.Ready(wanted.file()))
                .arguments());
        start.add(start.indexOf("-cp"), "-Xlog:class+load:file=" + log.getFileName());
        var next = new ProcessBuilder(start).directory(folder.toFile());
        next.start().getOutputStream().close();

        await(log);
        String mapped = "io.github.img3d.worker.Worker source: shared objects file (top)";
        for (long end = System.nanoTime() + PATIENCE_NANOS; System.nanoTime() < end; Thread.sleep(50)) {
            if (Files.readString(log).contains(mapped)) {
                return;
            }
        }
        throw new AssertionError("not mapped: " + diagnostics);
    }

    private ClassArchive archive() {
        return ClassArchive.in(folder.resolve("cache"), JDK, List.of(jar));
    }

    private static WorkerCommand command(String mainClass, List<Path> classPath, ClassArchive archive) {
        return new WorkerCommand(JDK.java(), classPath, mainClass, WorkerTuning.QUICK_START, null, archive);
    }

    private Request request(String device) throws IOException {
        Path picture =
                Path.of("src/it/reconstruct-defaults/src/main/images/chair.png").toAbsolutePath();
        return new Request.Reconstruct(
                List.of(picture.toString()),
                folder.resolve("out").toString(),
                List.of("ply"),
                null,
                0.35,
                null,
                "imagenet",
                device,
                1);
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

    /** The class path, its folders packed. */
    private List<Path> jars() throws IOException {
        var jars = new ArrayList<Path>();
        for (Path entry : classPath()) {
            jars.add(Files.isDirectory(entry) ? packed(entry, folder.resolve(jars.size() + ".jar")) : entry);
        }
        return jars;
    }

    private static Path packed(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                var out = new JarOutputStream(file);
                var entries = Files.walk(classes)) {
            for (Path entry : entries.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new ZipEntry(classes.relativize(entry).toString().replace(File.separatorChar, '/')));
                Files.copy(entry, out);
            }
        }
        return jar;
    }
}

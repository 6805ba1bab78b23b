package io.github.img3d.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.img3d.image.PictureFormat;
import io.github.img3d.worker.client.ClassArchive;
import io.github.img3d.worker.client.PictureFiles;
import io.github.img3d.worker.client.WorkerClient;
import io.github.img3d.worker.client.WorkerCommand;
import io.github.img3d.worker.client.WorkerTuning;
import io.github.img3d.worker.install.DeviceName;
import io.github.img3d.worker.install.TornadoSdk;
import io.github.img3d.worker.protocol.Event;
import io.github.img3d.worker.protocol.JsonLines;
import io.github.img3d.worker.protocol.Request;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes of this module's classes, asked by the client. */
class RealWorkerTest {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final ClassArchive NONE = new ClassArchive.None();
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final List<Event> events = new ArrayList<>();
    private final List<String> diagnostics = Collections.synchronizedList(new ArrayList<>());

    @TempDir
    Path folder;

    @Test
    void everyRequestIsUnderstoodAndAnswered() throws Exception {
        Path missing = folder.resolve("missing");
        var requests = List.of(
                reconstruct(missing, missing.resolve("model")),
                train(missing.toString(), 1),
                new Request.CreateDataset(
                        meshes(missing.toString()),
                        folder,
                        new Request.Renderings(1, 64, 1, 16),
                        "100,0,0",
                        true,
                        1,
                        1),
                new Request.Evaluate(
                        meshes(missing.toString()),
                        null,
                        List.of(Request.Inputs.ICONS),
                        null,
                        folder,
                        false,
                        new Request.Model(null, 0.5),
                        computer()),
                new Request.Export(missing, folder.resolve("model.onnx")));

        for (Request request : requests) {
            events.clear();
            answer(request, command(WorkerTuning.QUICK_START, null, NONE));
            assertEquals(
                    1, events.stream().filter(Event.Failure.class::isInstance).count(), events::toString);
        }
    }

    @Test
    void itListsItsDevices() throws Exception {
        answer(new Request.Devices(1), command(WorkerTuning.LONG_RUN, "1g", NONE));

        var jvm = (Event.Device) events.getFirst();
        assertEquals("jvm", jvm.name());
        assertEquals(1024, jvm.memoryBytes() >> 20, 64, jvm::toString);
        assertTrue(jvm.auto() && jvm.fault() == null, jvm::toString);
        assertEquals(1, events.size());
    }

    @Test
    void itEndsWhenItsParentIsGone() throws Exception {
        var start = new ArrayList<>(List.of(JAVA.toString()));
        start.addAll(command(WorkerTuning.QUICK_START, null, NONE).arguments());
        Process process = new ProcessBuilder(start).redirectErrorStream(true).start();
        try (var input = process.outputWriter()) {
            input.write(JsonLines.ofRequests().write(train("seats:99", 9999)) + "\n");
        }

        try {
            assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void theNextOneMapsTheClassesThatTheFirstSaved() throws Exception {
        var jars = jars();
        var wanted = new ClassArchive.Wanted(folder.resolve("worker.jsa"));
        answer(reconstruct(picture(), null), command(jars, WorkerTuning.QUICK_START, null, wanted));
        await(wanted.file());

        Path log = folder.resolve("classes.log");
        var start = new ArrayList<>(List.of(JAVA.toString()));
        start.addAll(command(jars, WorkerTuning.QUICK_START, null, new ClassArchive.Ready(wanted.file()))
                .arguments());
        start.add(start.indexOf("-cp"), "-Xlog:class+load:file=" + log.getFileName());
        var next = new ProcessBuilder(start).directory(folder.toFile());
        next.start().getOutputStream().close();

        await(log);
        String mapped = WorkerMain.class.getName() + " source: shared objects file (top)";
        for (long end = System.nanoTime() + PATIENCE_NANOS; System.nanoTime() < end; Thread.sleep(50)) {
            if (Files.readString(log).contains(mapped)) {
                return;
            }
        }
        throw new AssertionError("not mapped: " + diagnostics);
    }

    @Test
    void aRealSdkStartsWithTornadoVmAndOurEjml() throws Exception {
        String home = System.getenv("TORNADOVM_HOME");
        assumeTrue(home != null && !home.isBlank(), "TORNADOVM_HOME is not set");
        var sdk =
                TornadoSdk.at(Path.of(home), "TORNADOVM_HOME", Runtime.version().feature());
        var command =
                new WorkerCommand(JAVA, classPath(), ClassOrigins.class.getName(), WorkerTuning.on(sdk), null, NONE);

        answer(new Request.Devices(1), command);

        assertEquals(List.of(new Event.Note("named module true, unnamed module true")), events, diagnostics::toString);
    }

    @Test
    void theClientTakesThePicturesThatTheWorkerReads() {
        var readable = Arrays.stream(PictureFormat.values())
                .flatMap(format -> format.endings().stream())
                .toList();

        assertEquals(readable, PictureFiles.ENDINGS);
    }

    @Test
    void theMainClassHasTheNameThatTheClientStarts() {
        assertEquals(WorkerMain.class.getName(), WorkerCommand.MAIN_CLASS);
    }

    private void answer(Request request, WorkerCommand command) throws Exception {
        new WorkerClient(
                        tuning -> command,
                        Optional.empty(),
                        DeviceName.parse("jvm"),
                        diagnostics::add,
                        diagnostics::add)
                .answer(request, WorkerTuning.QUICK_START, events::add);
    }

    private static WorkerCommand command(WorkerTuning tuning, String memory, ClassArchive archive) {
        return command(classPath(), tuning, memory, archive);
    }

    private static WorkerCommand command(
            List<Path> classPath, WorkerTuning tuning, String memory, ClassArchive archive) {
        return new WorkerCommand(JAVA, classPath, WorkerCommand.MAIN_CLASS, tuning, memory, archive);
    }

    private Request reconstruct(Path picture, Path model) {
        return new Request.Reconstruct(
                List.of(picture),
                folder.resolve("out"),
                List.of(Request.CloudFormat.PLY),
                new Request.Model(model, 0.35),
                null,
                computer());
    }

    private Request train(String data, int steps) {
        var fixedViews = new Request.Recipe.FixedViews(steps, 1, Request.Recipe.CountedPixels.OBJECT, 0);
        var descent = new Request.Recipe.Descent(Request.Recipe.Optimizer.ADAM, 0.001, 0.9, 0);
        var novelViews = new Request.Recipe.NovelViews(0, Request.Recipe.Collisions.SUMMED);
        return new Request.Train(
                meshes(data),
                null,
                folder,
                new Request.Start(null, Request.Network.SMALL),
                new Request.Recipe(1, descent, 0, fixedViews, novelViews, new Request.Recipe.OwnView(0, 64)),
                Request.Precision.FULL,
                1,
                computer());
    }

    private Request.Meshes meshes(String data) {
        return new Request.Meshes(data, folder, null);
    }

    private static Request.Computer computer() {
        return new Request.Computer("jvm", 1);
    }

    private static Path picture() {
        return Path.of("../samples/quickstart/src/main/images/chair.png").toAbsolutePath();
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

package io.github.img3d.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WorkerCommandTest {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private static final ClassArchive NONE = new ClassArchive.None();

    private final List<Event> events = new ArrayList<>();
    private final List<String> diagnostics = Collections.synchronizedList(new ArrayList<>());

    @TempDir
    Path folder;

    @Test
    void aRequestArrivesAsItWasSent() throws Exception {
        fake().answer(request("echo", "/in/Stühle '2' 椅.png"), events::add, diagnostics::add);

        assertEquals(
                List.of(
                        new Event.Progress(
                                "{'goal':'reconstruct','pictures':['/in/Stühle '2' 椅.png'],'output':'/out',"
                                    + "'formats':['ply'],'model':null,'maskThreshold':0.5,'maskModel':null,'maskNormalization':'imagenet','device':'echo','threads':2}")),
                events);
    }

    @Test
    void theWorkerStartsInAnEmptyFolderWithoutTheUsersOptions() throws Exception {
        fake().answer(request("surroundings", "a.png"), events::add, diagnostics::add);

        assertEquals(List.of(new Event.Progress("0 files, options null, true")), events);
    }

    @Test
    void whatIsNoEventIsDiagnostics() throws Exception {
        fake().answer(request("chatter", "a.png"), events::add, diagnostics::add);

        assertEquals(List.of(), events);
        assertTrue(diagnostics.containsAll(List.of("{not an event}", "neither", "{\"event\":\"unknown\"}")));
        assertTrue(diagnostics.contains("WARNING: Using incubator modules: jdk.incubator.vector"));
    }

    @Test
    void aWorkerThatExitsIsOneLine() {
        assertEquals("The worker ended with exit code 3", death(fake(), "exit").getMessage());
    }

    @Test
    void aWorkerThatThrowsSaysWhyInOneLineAndAllInTheSuppressed() {
        var e = death(fake(), "throw");

        assertEquals(
                "The worker ended with exit code 1: Caused by: java.lang.RuntimeException: the root", e.getMessage());
        assertTrue(e.getSuppressed()[0].getMessage().contains("\tat io.github.img3d.maven.FakeWorker.main"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aWorkerThatIsKilledIsOneLine() {
        assertTrue(death(fake(), "kill").getMessage().startsWith("The worker was killed, by the system if memory"));
    }

    @Test
    void aWorkerThatClosesItsOutputIsOneLine() {
        assertTrue(death(fake(), "close").getMessage().startsWith("The worker "));
    }

    @Test
    void aJvmThatDoesNotStartSaysWhy() {
        var command = new WorkerCommand(JAVA, List.of(folder), "no.such.Main", WorkerTuning.QUICK_START, "64m", NONE);

        assertEquals(
                "The worker ended with exit code 1:" + " Caused by: java.lang.ClassNotFoundException: no.such.Main",
                death(command, "echo").getMessage());
    }

    @Test
    void aJavaThatIsNoneSaysSo() throws IOException {
        Path java = Files.writeString(folder.resolve("java"), "no program");

        var e = death(new WorkerCommand(java, List.of(), "Main", WorkerTuning.QUICK_START, null, NONE), "echo");

        assertTrue(e.getMessage().startsWith("The worker could not be started: Cannot run program"), e.getMessage());
    }

    @Test
    void aClassPathMayHoldSpacesQuotesAndLetters() throws Exception {
        Path odd = Files.createDirectories(folder.resolve("a 'b' \"c\" # é\\n"));
        copyFakeWorker(odd);

        new WorkerCommand(JAVA, List.of(odd), FakeWorker.class.getName(), WorkerTuning.QUICK_START, null, NONE)
                .answer(request("echo", "a.png"), events::add, diagnostics::add);

        assertEquals(1, events.size());
    }

    @Test
    void theRealWorkerUnderstandsEveryRequestAndIsUnderstood() throws Exception {
        var real = new WorkerCommand(JAVA, classPath(), WorkerCommand.MAIN_CLASS, WorkerTuning.QUICK_START, null, NONE);
        String missing = folder.resolve("missing").toString();
        var reconstruct = new Request.Reconstruct(
                List.of(missing), missing, List.of("ply"), missing + ".safetensors", 0.5, null, "imagenet", "jvm", 1);
        var train = new Request.Train(missing, null, null, missing, null, "small", steps(1), "full", 1, "jvm", 1);

        for (Request request : List.of(reconstruct, train)) {
            events.clear();
            real.answer(request, events::add, diagnostics::add);
            assertEquals(
                    1, events.stream().filter(Event.Failure.class::isInstance).count(), events::toString);
        }
    }

    @Test
    void theRealWorkerListsItsDevices() throws Exception {
        new WorkerCommand(JAVA, classPath(), WorkerCommand.MAIN_CLASS, WorkerTuning.LONG_RUN, "1g", NONE)
                .answer(new Request.Devices(1), events::add, diagnostics::add);

        var jvm = (Event.Device) events.get(0);
        assertEquals("jvm", jvm.name());
        assertEquals(1024, jvm.memoryBytes() >> 20, 64, jvm::toString);
        assertTrue(jvm.auto() && jvm.fault() == null, jvm::toString);
        assertEquals(1, events.size());
    }

    @Test
    void theRealWorkerEndsWhenItsParentIsGone() throws Exception {
        var command = new ArrayList<>(List.of(JAVA.toString()));
        command.addAll(
                new WorkerCommand(JAVA, classPath(), WorkerCommand.MAIN_CLASS, WorkerTuning.QUICK_START, null, NONE)
                        .arguments());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var train = new Request.Train(
                "seats:99", null, null, folder.toString(), null, "small", steps(9999), "full", 1, "jvm", 1);
        try (var input = process.outputWriter()) {
            input.write(new JsonMapper().writeValueAsString(train) + "\n");
        }

        try {
            assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        } finally {
            process.destroyForcibly();
        }
    }

    private static Request.Recipe steps(int fixedViewSteps) {
        return new Request.Recipe(fixedViewSteps, 0, 1, 0.001, 1, "object", 0, "summed", 0, "adam", 0.9, 0);
    }

    private WorkerException death(WorkerCommand command, String behaviour) {
        return assertThrows(
                WorkerException.class,
                () -> command.answer(request(behaviour, "a.png"), events::add, diagnostics::add));
    }

    private static Request request(String behaviour, String picture) {
        return new Request.Reconstruct(
                List.of(picture), "/out", List.of("ply"), null, 0.5, null, "imagenet", behaviour, 2);
    }

    private static WorkerCommand fake() {
        return new WorkerCommand(JAVA, classPath(), FakeWorker.class.getName(), WorkerTuning.QUICK_START, null, NONE);
    }

    private static List<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    private static void copyFakeWorker(Path to) throws Exception {
        Path from = Path.of(FakeWorker.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        String file = FakeWorker.class.getName().replace('.', '/') + ".class";
        Files.createDirectories(to.resolve(file).getParent());
        Files.copy(from.resolve(file), to.resolve(file));
    }
}

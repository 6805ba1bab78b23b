package io.github.img3d.worker.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.img3d.worker.protocol.Event;
import io.github.img3d.worker.protocol.Request;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WorkerProcessTest {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private static final ClassArchive NONE = new ClassArchive.None();

    private final List<Event> events = new ArrayList<>();
    private final List<String> diagnostics = Collections.synchronizedList(new ArrayList<>());

    @TempDir
    Path folder;

    @Test
    void aRequestArrivesAsItWasSent() throws Exception {
        answer(fake(), Requests.reconstruct("echo", "/in/Stühle '2' 椅.png"));

        assertEquals(
                List.of(new Event.Note("{'goal':'reconstruct','pictures':['/in/Stühle '2' 椅.png'],'output':'/out',"
                        + "'formats':['PLY'],'model':{'file':null,'maskThreshold':0.5},'mask':null,"
                        + "'computer':{'device':'echo','threads':2}}")),
                events);
    }

    @Test
    void theWorkerStartsInAnEmptyFolderWithoutTheUsersOptions() throws Exception {
        answer(fake(), Requests.reconstruct("surroundings", "a.png"));

        assertEquals(List.of(new Event.Note("0 files, options null, true")), events);
    }

    @Test
    void whatIsNoEventIsDiagnostics() throws Exception {
        answer(fake(), Requests.reconstruct("chatter", "a.png"));

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
        assertTrue(e.getSuppressed()[0].getMessage().contains("\tat io.github.img3d.worker.client.FakeWorker.main"));
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

        var command =
                new WorkerCommand(JAVA, List.of(odd), FakeWorker.class.getName(), WorkerTuning.QUICK_START, null, NONE);
        answer(command, Requests.reconstruct("echo", "a.png"));

        assertEquals(1, events.size());
    }

    private WorkerException death(WorkerCommand command, String behaviour) {
        return assertThrows(WorkerException.class, () -> answer(command, Requests.reconstruct(behaviour, "a.png")));
    }

    private void answer(WorkerCommand command, Request request) throws WorkerException {
        try (var worker = WorkerProcess.start(command, diagnostics::add)) {
            worker.answer(request, events::add);
        }
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

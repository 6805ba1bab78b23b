package io.github.img3d.worker.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.img3d.worker.install.DeviceName;
import io.github.img3d.worker.install.FakeSdk;
import io.github.img3d.worker.install.InvalidParameter;
import io.github.img3d.worker.install.TornadoSdk;
import io.github.img3d.worker.protocol.Event;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerClientTest {

    private static final String DEATH =
            ": The worker ended with exit code 1: Unrecognized VM option 'NoSuchFlag': install"
                    + " the edition of TornadoVM that is made for this JDK";

    private final List<Event> events = new ArrayList<>();
    private final List<String> diagnostics = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<WorkerTuning> started = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void theWorkIsDoneWithTheSdksArguments() throws Exception {
        var sdk = sdk("-Dmarker=there");

        answer(sdk, "auto", "echo");

        assertEquals(1, events.size());
        assertEquals(List.of(WorkerTuning.on(sdk)), started);
        assertEquals(List.of(), warnings);
    }

    @Test
    void autoGoesOnWithoutOneThatDiesAndSaysSo() throws Exception {
        var sdk = sdk("-XX:+NoSuchFlag");

        answer(sdk, "auto", "echo");

        assertEquals(1, events.size());
        assertEquals(List.of(WorkerTuning.on(sdk), WorkerTuning.QUICK_START), started);
        assertEquals(List.of(sdk + DEATH + "; going on without TornadoVM, `device=jvm` silences this"), warnings);
    }

    @Test
    void whoInsistsIsToldWhy() throws Exception {
        var sdk = sdk("-XX:+NoSuchFlag");

        var e = assertThrows(WorkerException.class, () -> answer(sdk, "tornado:opencl:0", "echo"));

        assertEquals(sdk + DEATH + ", or do without it: `device=jvm`", e.getMessage());
        assertEquals(List.of(), warnings);
        assertEquals(1, started.size());
    }

    @Test
    void workThatHasBegunIsNotDoneTwice() throws Exception {
        var sdk = sdk();

        var e = assertThrows(WorkerException.class, () -> answer(sdk, "auto", "speak and exit"));

        assertTrue(e.getMessage().endsWith("the worker's log shows what it said, or do without it: `device=jvm`"));
        assertEquals(1, events.size());
        assertEquals(1, started.size());
    }

    private TornadoSdk sdk(String... arguments) throws IOException, InvalidParameter {
        return TornadoSdk.at(
                FakeSdk.make(folder, arguments), "x", Runtime.version().feature());
    }

    private void answer(TornadoSdk sdk, String device, String behaviour) throws InvalidParameter, WorkerException {
        new WorkerClient(this::command, Optional.of(sdk), DeviceName.parse(device), warnings::add, diagnostics::add)
                .answer(Requests.reconstruct(behaviour, "a.png"), WorkerTuning.QUICK_START, events::add);
    }

    private WorkerCommand command(WorkerTuning tuning) {
        started.add(tuning);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        var classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        return new WorkerCommand(java, classPath, FakeWorker.class.getName(), tuning, null, new ClassArchive.None());
    }
}

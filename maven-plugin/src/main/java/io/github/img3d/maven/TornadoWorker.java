package io.github.img3d.maven;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Has work done by a worker with TornadoVM. Where that dies before it has said anything and the user leaves the choice to
 * us, a plain one does it instead, after a warning.
 *
 * @param commands starts a worker of this tuning
 * @param warnings takes a line for the user
 */
record TornadoWorker(
        TornadoSdk sdk, DeviceName device, Function<WorkerTuning, WorkerCommand> commands, Consumer<String> warnings) {

    /**
     * @param plain the tuning of the worker that does without TornadoVM
     * @throws WorkerException if the work was not done
     */
    void answer(Request request, WorkerTuning plain, Consumer<Event> events, Consumer<String> diagnostics)
            throws WorkerException {
        var spoken = new AtomicBoolean();
        Consumer<Event> noticed = event -> {
            spoken.set(true);
            events.accept(event);
        };
        try {
            commands.apply(WorkerTuning.on(sdk)).answer(request, noticed, diagnostics);
        } catch (WorkerException e) {
            String complaint = sdk + ": " + e.getMessage() + ": " + Remedy.of(e.getMessage());
            if (device.mustBeTornado() || spoken.get()) {
                throw new WorkerException(complaint + ", or do without it: -Dimg3d.device=jvm", e);
            }
            warnings.accept(complaint + "; going on without TornadoVM, -Dimg3d.device=jvm silences this");
            commands.apply(plain).answer(request, events, diagnostics);
        }
    }
}

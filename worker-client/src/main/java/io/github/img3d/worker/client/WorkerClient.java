package io.github.img3d.worker.client;

import io.github.img3d.worker.install.DeviceName;
import io.github.img3d.worker.install.TornadoSdk;
import io.github.img3d.worker.protocol.Event;
import io.github.img3d.worker.protocol.Request;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Has requests answered by workers, with TornadoVM where there is one. Where such a worker dies before it has said
 * anything and the user leaves the choice of a device to us, a plain one does the work instead, after a warning.
 *
 * @param commands gives the command of a worker of this tuning
 * @param sdk empty to do without TornadoVM
 * @param device that the user names
 * @param warnings takes a line for the user
 * @param diagnostics takes a line that a worker prints and that is no event, from another thread too
 */
public record WorkerClient(
        Function<WorkerTuning, WorkerCommand> commands,
        Optional<TornadoSdk> sdk,
        DeviceName device,
        Consumer<String> warnings,
        Consumer<String> diagnostics) {

    /**
     * Returns when everything was said.
     *
     * @param plain the tuning of a worker without TornadoVM
     * @throws WorkerException if the work was not done
     */
    public void answer(Request request, WorkerTuning plain, Consumer<Event> events) throws WorkerException {
        if (sdk.isPresent()) {
            answer(request, sdk.get(), plain, events);
        } else {
            answer(request, commands.apply(plain), events);
        }
    }

    private void answer(Request request, TornadoSdk tornado, WorkerTuning plain, Consumer<Event> events)
            throws WorkerException {
        var spoken = new AtomicBoolean();
        Consumer<Event> noticed = event -> {
            spoken.set(true);
            events.accept(event);
        };
        try {
            answer(request, commands.apply(WorkerTuning.on(tornado)), noticed);
        } catch (WorkerException e) {
            String lastWords = String.valueOf(e.getMessage());
            String complaint = tornado + ": " + lastWords + ": " + Remedy.of(lastWords);
            if (device.mustBeTornado() || spoken.get()) {
                throw new WorkerException(complaint + ", or do without it: `device=jvm`", e);
            }
            warnings.accept(complaint + "; going on without TornadoVM, `device=jvm` silences this");
            answer(request, commands.apply(plain), events);
        }
    }

    private void answer(Request request, WorkerCommand command, Consumer<Event> events) throws WorkerException {
        try (var worker = WorkerProcess.start(command, diagnostics)) {
            worker.answer(request, events);
        }
    }
}

package io.github.img3d.train;

import io.github.img3d.compute.Backend;
import io.github.img3d.dataset.Dataset;
import io.github.img3d.progress.ProgressListener;
import io.github.img3d.tensor.Tensor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Runs phases one after the other, with a checkpoint and a line of the loss log every so often. */
public final class Trainer {

    /** Steps between lines of the log; a checkpoint ends a line too, so that a resumed run's lines are the same. */
    private static final int LOG_EVERY = 20;

    private final Settings settings;
    private final Dataset dataset;
    private final TrainingState state;
    private final Backend backend;
    private final ProgressListener listener;
    private final Checkpoint checkpoint;
    private final LossLog log;
    private final Batches batches;

    /**
     * @param folder of the checkpoint and the loss log
     * @param run settings that have to be the same for a training to go on
     */
    public record Settings(Path folder, String run, List<Phase> phases, int batch, long seed, int checkpointEvery) {}

    /** @throws IllegalArgumentException if the network's sizes aren't the dataset's */
    public Trainer(
            Settings settings, Dataset dataset, TrainingState state, Backend backend, ProgressListener listener) {
        this.settings = settings;
        this.dataset = dataset;
        this.state = state;
        this.backend = backend;
        this.listener = listener;
        this.checkpoint = new Checkpoint(settings.folder().resolve("checkpoint.safetensors"), settings.run());
        this.log = LossLog.of(
                settings.folder().resolve("loss.csv"),
                settings.phases().stream().map(Phase::stage).toList());
        this.batches = new Batches(dataset, state.generator().architecture(), settings.batch(), settings.seed());
    }

    /** Trains from the checkpoint, or from the start where there is none, to the end. */
    public void run() throws IOException {
        long done = checkpoint.restore(state);
        log.rewindTo(done);
        if (done > 0) {
            listener.note("resuming after step " + done);
        }
        long first = 0;
        for (Phase phase : settings.phases()) {
            long from = Math.max(done, first);
            if (from < first + phase.steps()) {
                run(phase, first, from);
            }
            first += phase.steps();
        }
    }

    private void run(Phase phase, long first, long from) throws IOException {
        try (var step = new TrainingStep(state, phase.stage(), settings.batch())) {
            prepare(step, phase, first, from);
            run(step, phase, first, from);
        }
    }

    private void prepare(TrainingStep step, Phase phase, long first, long from) throws IOException {
        long bytes = step.bytes(backend);
        requireMemory(bytes);
        step.prepare(backend);
        listener.note(String.format(
                Locale.ROOT,
                "%s: steps %d to %d, batches of %d from %d objects, %d MB on %s",
                phase.stage().name(),
                from + 1,
                first + phase.steps(),
                settings.batch(),
                dataset.size(),
                bytes >> 20,
                backend.description()));
    }

    private void run(TrainingStep step, Phase phase, long first, long from) throws IOException {
        var meter = new Meter(System::nanoTime);
        long last = first + phase.steps();
        var next = batch(phase.stage(), from);
        for (long s = from; s < last; s++) {
            Batch batch = joined(next);
            if (s + 1 < last) {
                next = batch(phase.stage(), s + 1);
            }
            double rate = phase.schedule().at((double) (s - first) / phase.steps());
            var losses = step.run(batch, state.optimizer(), rate, s + 1);
            requireFinite(losses.isFinite(), "a loss is no finite number", s + 1);
            meter.add(losses);
            boolean resumable = (s + 1) % settings.checkpointEvery() == 0 || s + 1 == last;
            if (resumable || (s + 1) % LOG_EVERY == 0) {
                report(phase, s + 1, last, rate, meter);
            }
            if (resumable) {
                save(step, s + 1);
            }
        }
    }

    private void save(TrainingStep step, long done) throws IOException {
        listener.note("saving the checkpoint of step " + done);
        step.fetch(state.tensors().stream().map(Tensor::buffer).toList());
        requireFinite(state.isFinite(), "a weight is no finite number", done);
        checkpoint.save(state, done);
    }

    private void requireFinite(boolean finite, String otherwise, long step) throws IOException {
        if (!finite) {
            throw new IOException("step " + step + ": " + otherwise + ", the training has diverged, "
                    + (Files.exists(checkpoint.file()) ? checkpoint.file() + " is kept as it was" : "nothing is saved")
                    + ": train anew with a lower `learningRate`");
        }
    }

    private CompletableFuture<Batch> batch(Stage stage, long step) {
        return CompletableFuture.supplyAsync(() -> batches.at(stage, step));
    }

    /**
     * Waits for a batch.
     *
     * @throws IOException if the batch could not be read
     * @throws Error if there was no room for it, say
     */
    static Batch joined(CompletableFuture<Batch> batch) throws IOException {
        try {
            return batch.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case UncheckedIOException unread -> throw unread.getCause();
                case Error error -> throw error;
                case null, default -> throw e;
            }
        }
    }

    private void report(Phase phase, long step, long last, double rate, Meter meter) throws IOException {
        var mean = meter.mean();
        log.add(step, phase.stage(), mean, rate);
        meter.progress(settings.batch(), mean, step, last).ifPresent(listener::progress);
        meter.reset();
    }

    private static void requireMemory(long bytes) throws IOException {
        long most = Runtime.getRuntime().maxMemory();
        if (bytes > most) {
            throw new IOException(String.format(
                    Locale.ROOT,
                    "a step needs %d MB, this JVM may take %d MB: train with smaller batches or give it more memory",
                    bytes >> 20,
                    most >> 20));
        }
    }
}

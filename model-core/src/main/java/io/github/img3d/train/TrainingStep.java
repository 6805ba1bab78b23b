package io.github.img3d.train;

import io.github.img3d.autograd.Tape;
import io.github.img3d.compute.Backend;
import io.github.img3d.compute.Execution;
import io.github.img3d.compute.Program;
import io.github.img3d.compute.launch.Buffer;
import io.github.img3d.compute.launch.Floats;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import io.github.img3d.train.term.Target;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One step of a stage, recorded once: forward, loss, backward, change of weights. */
final class TrainingStep implements AutoCloseable {

    private final Tensor pictures;
    private final Tensor rates;
    private final Map<Target, Tensor> truth;
    private final Map<String, Tensor> losses;
    private final Program program;
    private @Nullable Execution execution;

    TrainingStep(TrainingState state, Stage stage, int batch) {
        var tape = new Tape();
        var generator = state.generator();
        var architecture = generator.architecture();
        int side = architecture.inputSide();
        tape.differentiate(generator.parameters());
        pictures = tape.input("pictures", Shape.of(batch, side, side, 3));
        rates = tape.input("rates", Optimizer.RATES);
        truth = stage.inputs(tape, architecture, batch);
        losses = stage.record(tape, architecture, generator.generate(tape, pictures), truth);
        tape.backward();
        state.optimizer().update(tape, generator.parameters(), state.optimizerState(), rates);
        program = tape.program();
    }

    /** Returns the memory that the step needs, known before it is prepared. */
    long bytes(Backend backend) {
        return backend.bytes(program);
    }

    void prepare(Backend backend) {
        execution = backend.prepare(program);
    }

    /** Runs one step; returns the losses before its change of weights. */
    Losses run(Batch batch, Optimizer optimizer, double learningRate, long step) {
        put(batch.pictures(), pictures);
        truth.forEach((target, input) -> put(batch.truth(target), input));
        optimizer.rates(rates.values(), learningRate, step);
        prepared().run();
        var values = new LinkedHashMap<String, Double>();
        losses.forEach((term, loss) -> values.put(term, (double) loss.values()[0]));
        return new Losses(values);
    }

    /** Brings weights and other state back from the device; the step leaves some as they are on the host. */
    void fetch(Collection<Floats> state) {
        var written = new HashSet<Buffer>();
        program.launches().forEach(launch -> written.addAll(launch.writes()));
        prepared().fetch(state.stream().filter(written::contains).toList());
    }

    /** Gives the device's memory back. */
    @Override
    public void close() {
        if (execution != null) {
            execution.close();
        }
    }

    private Execution prepared() {
        return Objects.requireNonNull(execution, "the step is not prepared");
    }

    private static void put(float[] values, Tensor input) {
        System.arraycopy(values, 0, input.values(), 0, values.length);
    }
}

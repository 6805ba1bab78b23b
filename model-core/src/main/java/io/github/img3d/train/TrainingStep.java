package io.github.img3d.train;

import io.github.img3d.autograd.Tape;
import io.github.img3d.compute.Backend;
import io.github.img3d.compute.Execution;
import io.github.img3d.compute.Floats;
import io.github.img3d.compute.Program;
import io.github.img3d.generator.Architecture;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import java.util.Collection;

/** One step of a stage, recorded once: forward, loss, backward, change of weights. */
final class TrainingStep implements AutoCloseable {

    /**
     * The loss before the step's change of weights.
     *
     * @param colour 0 where colours are not learnt
     */
    record Loss(float mask, float distance, float colour) {

        Loss(float mask, float distance) {
            this(mask, distance, 0);
        }

        boolean isFinite() {
            return Float.isFinite(mask) && Float.isFinite(distance) && Float.isFinite(colour);
        }
    }

    private final Tensor pictures;
    private final Tensor rates;
    private final Stage.Recorded recorded;
    private final Program program;
    private Execution execution;

    TrainingStep(Learner learner, Stage stage, int batch) {
        var tape = new Tape();
        var generator = learner.generator();
        tape.differentiate(generator.parameters());
        pictures = tape.input("pictures", Shape.of(batch, Architecture.PICTURE, Architecture.PICTURE, 3));
        rates = tape.input("rates", Optimizer.RATES);
        recorded = stage.record(tape, generator.generate(tape, pictures));
        tape.backward();
        learner.optimizer().update(tape, generator.parameters(), learner.optimizerState(), rates);
        program = tape.program();
    }

    /** Memory that the step needs, known before it is prepared. */
    long bytes(Backend backend) {
        return backend.bytes(program);
    }

    void prepare(Backend backend) {
        execution = backend.prepare(program);
    }

    Loss run(Batch batch, Optimizer optimizer, double learningRate, long step) {
        put(batch.pictures(), pictures);
        put(batch.depth(), recorded.depth());
        put(batch.mask(), recorded.mask());
        if (recorded.poses() != null) {
            put(batch.poses(), recorded.poses());
        }
        recorded.colours().ifPresent(colours -> {
            put(batch.colours(), colours.truth());
            put(batch.shown(), colours.shown());
        });
        optimizer.rates(rates.values(), learningRate, step);
        execution.run();
        var losses = recorded.losses();
        float colour = recorded.colours().map(c -> c.loss().values()[0]).orElse(0f);
        return new Loss(losses.mask().values()[0], losses.distance().values()[0], colour);
    }

    /** Brings weights and other state back from the device. */
    void fetch(Collection<Floats> state) {
        execution.fetch(state);
    }

    /** Gives the device's memory back. */
    @Override
    public void close() {
        if (execution != null) {
            execution.close();
        }
    }

    private static void put(float[] values, Tensor input) {
        System.arraycopy(values, 0, input.values(), 0, values.length);
    }
}

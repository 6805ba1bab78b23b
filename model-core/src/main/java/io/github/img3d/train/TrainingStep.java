package io.github.img3d.train;

import io.github.img3d.autograd.Tape;
import io.github.img3d.compute.Backend;
import io.github.img3d.compute.Execution;
import io.github.img3d.compute.Program;
import io.github.img3d.compute.launch.Floats;
import io.github.img3d.generator.Architecture;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import java.util.Collection;
import java.util.Map;

/** One step of a stage, recorded once: forward, loss, backward, change of weights. */
final class TrainingStep implements AutoCloseable {

    /**
     * The loss before the step's change of weights.
     *
     * @param surface 0 where it is not looked at
     * @param colour 0 where colours are not learnt
     */
    record Loss(float mask, float distance, float surface, float colour) {

        Loss(float mask, float distance) {
            this(mask, distance, 0, 0);
        }

        boolean isFinite() {
            return Float.isFinite(mask)
                    && Float.isFinite(distance)
                    && Float.isFinite(surface)
                    && Float.isFinite(colour);
        }
    }

    private final Tensor pictures;
    private final Tensor rates;
    private final Map<Target, Tensor> truth;
    private final Stage.Recorded recorded;
    private final Program program;
    private Execution execution;

    TrainingStep(TrainingState learner, Stage stage, int batch) {
        var tape = new Tape();
        var generator = learner.generator();
        tape.differentiate(generator.parameters());
        pictures = tape.input("pictures", Shape.of(batch, Architecture.PICTURE, Architecture.PICTURE, 3));
        rates = tape.input("rates", Optimizer.RATES);
        truth = stage.inputs(tape, batch);
        recorded = stage.record(tape, generator.generate(tape, pictures), truth);
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
        truth.forEach((target, input) -> put(batch.truth(target), input));
        optimizer.rates(rates.values(), learningRate, step);
        execution.run();
        var views = recorded.views();
        return new Loss(
                value(views.mask()),
                value(views.distance()),
                recorded.surface().map(TrainingStep::value).orElse(0f),
                recorded.colour().map(TrainingStep::value).orElse(0f));
    }

    private static float value(Tensor loss) {
        return loss.values()[0];
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

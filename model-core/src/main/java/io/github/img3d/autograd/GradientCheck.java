package io.github.img3d.autograd;

import io.github.img3d.compute.Backend;
import io.github.img3d.compute.Execution;
import io.github.img3d.compute.launch.BiasLaunch.BiasGradient;
import io.github.img3d.tensor.Tensor;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * A comparison of recorded gradients with finite differences, element by element.
 *
 * <p>The output is projected on a random probe, in double; an element is moved by {@code ±distance}, so the check is as
 * exact as the function is smooth over that distance and as float arithmetic allows.
 */
public final class GradientCheck {

    private final Backend backend;
    private final double distance;
    private final RandomGenerator random;

    /** The element whose two gradients differ most, relative to the larger of 1 and the gradient. */
    public record Worst(String tensor, int element, double backward, double differences, double error) {

        @Override
        public String toString() {
            return "%s, element %d: backward says %g, finite differences say %g (error %.2g)"
                    .formatted(tensor, element, backward, differences, error);
        }
    }

    public GradientCheck(Backend backend, double distance, RandomGenerator random) {
        this.backend = backend;
        this.distance = distance;
        this.random = random;
    }

    /**
     * Returns the element whose gradients differ most.
     *
     * @param function of {@code inputs}, which keep their values
     */
    public Worst worst(Function<Tape, Tensor> function, List<Tensor> inputs) {
        var forward = new Tape();
        inputs.forEach(forward::input);
        Tensor output = forward.keep(function.apply(forward));
        Execution execution = backend.prepare(forward.program());
        float[] probe = probe(output.shape().size());
        var gradients = gradients(function, inputs, probe);

        var worst = new Worst("", -1, 0, 0, -1);
        for (int t = 0; t < inputs.size(); t++) {
            Tensor input = inputs.get(t);
            for (int i = 0; i < input.shape().size(); i++) {
                double backward = gradients.get(t).values()[i];
                double differences = differences(execution, input.values(), i, output, probe);
                double error = Math.abs(backward - differences) / Math.max(1, Math.abs(differences));
                if (error > worst.error() || Double.isNaN(error)) {
                    worst = new Worst(input.name(), i, backward, differences, error);
                }
            }
        }
        return worst;
    }

    private List<Tensor> gradients(Function<Tape, Tensor> function, List<Tensor> inputs, float[] probe) {
        var tape = new Tape();
        tape.differentiate(inputs);
        Tensor output = function.apply(tape);
        var seed = Tensor.of("probe", output.shape(), probe);
        tape.launch(new BiasGradient(seed.buffer(), tape.gradient(output).buffer(), 1, probe.length));
        tape.backward();
        var gradients = inputs.stream().map(x -> tape.keep(tape.gradient(x))).toList();
        backend.prepare(tape.program()).run();
        return gradients;
    }

    private double differences(Execution execution, float[] values, int i, Tensor output, float[] probe) {
        float at = values[i];
        float above = (float) (at + distance);
        float below = (float) (at - distance);
        values[i] = above;
        double up = projected(execution, output, probe);
        values[i] = below;
        double down = projected(execution, output, probe);
        values[i] = at;
        return (up - down) / ((double) above - below);
    }

    private static double projected(Execution execution, Tensor output, float[] probe) {
        execution.run();
        double sum = 0;
        for (int i = 0; i < probe.length; i++) {
            sum += (double) probe[i] * output.values()[i];
        }
        return sum;
    }

    private float[] probe(int size) {
        float[] probe = new float[size];
        for (int i = 0; i < size; i++) {
            probe[i] = (float) random.nextDouble(-1, 1);
        }
        return probe;
    }
}

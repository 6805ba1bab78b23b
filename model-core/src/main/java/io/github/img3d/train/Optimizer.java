package io.github.img3d.train;

import io.github.img3d.autograd.Tape;
import io.github.img3d.compute.launch.OptimizerLaunch;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import java.util.List;
import java.util.stream.Stream;

/** How gradients change weights. */
public sealed interface Optimizer {

    /** What it remembers of {@code parameters}, at the start of a training. */
    List<Tensor> fresh(List<Tensor> parameters);

    /** Records the change of {@code parameters}, once their gradients are there. */
    void update(Tape tape, List<Tensor> parameters, List<Tensor> state, Tensor rates);

    /** Writes {@code rates [3]} for step {@code step}, counted from 1. */
    void rates(float[] rates, double learningRate, long step);

    /** Kingma and Ba 2015; weight decay is added to the gradient. */
    record Adam(float beta1, float beta2, float epsilon, float weightDecay) implements Optimizer {

        public static final Adam PUBLISHED = new Adam(0.9f, 0.999f, 1e-8f, 0);

        @Override
        public List<Tensor> fresh(List<Tensor> parameters) {
            return parameters.stream()
                    .flatMap(p -> Stream.of(zeros("adam.mean.", p), zeros("adam.square.", p)))
                    .toList();
        }

        @Override
        public void update(Tape tape, List<Tensor> parameters, List<Tensor> state, Tensor rates) {
            for (int i = 0; i < parameters.size(); i++) {
                tape.launch(new OptimizerLaunch.Adam(
                        parameters.get(i).buffer(),
                        tape.gradient(parameters.get(i)).buffer(),
                        state.get(2 * i).buffer(),
                        state.get(2 * i + 1).buffer(),
                        rates.buffer(),
                        beta1,
                        beta2,
                        epsilon,
                        weightDecay));
            }
        }

        @Override
        public void rates(float[] rates, double learningRate, long step) {
            rates[0] = (float) learningRate;
            rates[1] = (float) (1 - Math.pow(beta1, step));
            rates[2] = (float) (1 - Math.pow(beta2, step));
        }
    }

    /** Stochastic gradient descent with momentum; weight decay is added to the gradient. */
    record Sgd(float momentum, float weightDecay) implements Optimizer {

        @Override
        public List<Tensor> fresh(List<Tensor> parameters) {
            return parameters.stream().map(p -> zeros("sgd.velocity.", p)).toList();
        }

        @Override
        public void update(Tape tape, List<Tensor> parameters, List<Tensor> state, Tensor rates) {
            for (int i = 0; i < parameters.size(); i++) {
                tape.launch(new OptimizerLaunch.Sgd(
                        parameters.get(i).buffer(),
                        tape.gradient(parameters.get(i)).buffer(),
                        state.get(i).buffer(),
                        rates.buffer(),
                        momentum,
                        weightDecay));
            }
        }

        @Override
        public void rates(float[] rates, double learningRate, long step) {
            rates[0] = (float) learningRate;
        }
    }

    /** {@code rates} as {@link #rates} writes them. */
    Shape RATES = Shape.of(3);

    private static Tensor zeros(String prefix, Tensor parameter) {
        return Tensor.zeros(prefix + parameter.name(), parameter.shape());
    }
}

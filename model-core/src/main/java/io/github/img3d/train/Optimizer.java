package io.github.img3d.train;

import io.github.img3d.autograd.Tape;
import io.github.img3d.compute.launch.OptimizerLaunch;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import java.util.List;
import java.util.stream.Stream;

/** A rule by which gradients change weights. */
public sealed interface Optimizer {

    /** Returns the memory of {@code parameters} at the start of a training. */
    List<Tensor> fresh(List<Tensor> parameters);

    /**
     * Records the change of those of {@code parameters} that a gradient has reached; the others stay as they are, whatever
     * the weight decay.
     */
    void update(Tape tape, List<Tensor> parameters, List<Tensor> state, Tensor rates);

    /** Writes {@code rates [3]} for step {@code step}, counted from 1. */
    void rates(float[] rates, double learningRate, long step);

    /** Adam (Kingma and Ba 2015); weight decay is added to the gradient. */
    record Adam(float beta1, float beta2, float epsilon, float weightDecay) implements Optimizer {

        public static final Adam PUBLISHED = published(0);

        public Adam {
            requireDecay(weightDecay);
        }

        /** Returns the published rates with weight decay. */
        static Adam published(float weightDecay) {
            return new Adam(0.9f, 0.999f, 1e-8f, weightDecay);
        }

        @Override
        public List<Tensor> fresh(List<Tensor> parameters) {
            return parameters.stream()
                    .flatMap(p -> Stream.of(zeros("adam.mean.", p), zeros("adam.square.", p)))
                    .toList();
        }

        @Override
        public void update(Tape tape, List<Tensor> parameters, List<Tensor> state, Tensor rates) {
            for (int i = 0; i < parameters.size(); i++) {
                if (tape.hasGradient(parameters.get(i))) {
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

        public Sgd {
            if (!(momentum >= 0 && momentum < 1)) {
                throw new IllegalArgumentException("momentum " + momentum + ", expected from 0 to less than 1");
            }
            requireDecay(weightDecay);
        }

        @Override
        public List<Tensor> fresh(List<Tensor> parameters) {
            return parameters.stream().map(p -> zeros("sgd.velocity.", p)).toList();
        }

        @Override
        public void update(Tape tape, List<Tensor> parameters, List<Tensor> state, Tensor rates) {
            for (int i = 0; i < parameters.size(); i++) {
                if (tape.hasGradient(parameters.get(i))) {
                    tape.launch(new OptimizerLaunch.Sgd(
                            parameters.get(i).buffer(),
                            tape.gradient(parameters.get(i)).buffer(),
                            state.get(i).buffer(),
                            rates.buffer(),
                            momentum,
                            weightDecay));
                }
            }
        }

        @Override
        public void rates(float[] rates, double learningRate, long step) {
            rates[0] = (float) learningRate;
        }
    }

    /** Shape of the rates that {@link #rates} writes. */
    Shape RATES = Shape.of(3);

    /**
     * Returns the optimizer of a name.
     *
     * @param momentum of gradient descent; Adam has its own
     * @throws IllegalArgumentException if there is no such optimizer, or a number is out of its range
     */
    static Optimizer named(String name, double momentum, double weightDecay) {
        return switch (name) {
            case "adam" -> Adam.published((float) weightDecay);
            case "sgd" -> new Sgd((float) momentum, (float) weightDecay);
            default -> throw new IllegalArgumentException("optimizer '" + name + "', expected 'adam' or 'sgd'");
        };
    }

    private static void requireDecay(float weightDecay) {
        if (!(weightDecay >= 0 && weightDecay < Float.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("weight decay " + weightDecay + ", expected 0 or more");
        }
    }

    private static Tensor zeros(String prefix, Tensor parameter) {
        return Tensor.zeros(prefix + parameter.name(), parameter.shape());
    }
}

package io.github.img3d.train;

import io.github.img3d.generator.Architecture;
import io.github.img3d.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Central finite differences of the whole chain in double precision, to compare recorded gradients with. */
final class ChainDifferences {

    /** Tried in this order, until the slopes to both sides agree. */
    private static final double[] DISTANCES = {1e-7, 1e-8};

    /** A function whose slopes to both sides differ by more than this part has a kink there. */
    private static final double KINK = 2e-3;

    /** Slopes below this part of a typical one of their layer are compared as if they were that great. */
    private static final double FLOOR = 0.1;

    private final ExactNetwork network;
    private final double[] pictures;
    private final ExactStage stage;

    /** A tensor's two slopes in one direction, and how far apart they are as a part of the finite differences. */
    record Comparison(String tensor, double recorded, double differences, double error) {

        @Override
        public String toString() {
            return "%s: recorded %g, finite differences %g (error %.2g)"
                    .formatted(tensor, recorded, differences, error);
        }
    }

    ChainDifferences(Architecture architecture, List<Tensor> parameters, float[] pictures, ExactStage stage) {
        var values = new LinkedHashMap<String, double[]>();
        parameters.forEach(p -> values.put(p.name(), exact(p.values())));
        network = new ExactNetwork(architecture, values);
        this.pictures = exact(pictures);
        this.stage = stage;
    }

    Decisions decisions() {
        return stage.decide(network.maps(pictures));
    }

    ExactStage.Loss loss(Decisions decisions) {
        return stage.loss(network.maps(pictures), decisions);
    }

    /**
     * Compares the slopes of {@code tensors} in a random direction that changes every element, up or down by the same
     * distance; those at a kink are left out.
     */
    List<Comparison> compare(Collection<String> tensors, Map<String, float[]> gradients, Decisions decisions) {
        var random = new SplittableRandom(9);
        double at = loss(decisions).total();
        var comparisons = new ArrayList<Comparison>();
        for (String tensor : tensors) {
            double[] direction = signs(gradients.get(tensor).length, random);
            double recorded = product(gradients.get(tensor), direction);
            double floor = FLOOR * lengthOfLayer(tensor, gradients);
            compare(tensor, direction, recorded, floor, decisions, at).ifPresent(comparisons::add);
        }
        return comparisons;
    }

    private Optional<Comparison> compare(
            String tensor, double[] direction, double recorded, double floor, Decisions decisions, double at) {
        for (double distance : DISTANCES) {
            double left = (at - lossAt(tensor, direction, -distance, decisions)) / distance;
            double right = (lossAt(tensor, direction, distance, decisions) - at) / distance;
            double differences = (left + right) / 2;
            double scale = Math.max(floor, Math.abs(differences));
            if (Math.abs(left - right) <= KINK * scale) {
                double error = Math.abs(recorded - differences) / scale;
                return Optional.of(new Comparison(tensor, recorded, differences, error));
            }
        }
        return Optional.empty();
    }

    private double lossAt(String tensor, double[] direction, double distance, Decisions decisions) {
        double[] values = network.parameters().get(tensor);
        double[] before = values.clone();
        for (int i = 0; i < values.length; i++) {
            values[i] += distance * direction[i];
        }
        double loss = loss(decisions).total();
        System.arraycopy(before, 0, values, 0, values.length);
        return loss;
    }

    private static double[] signs(int size, SplittableRandom random) {
        double[] signs = new double[size];
        Arrays.setAll(signs, i -> random.nextBoolean() ? 1 : -1);
        return signs;
    }

    private static double product(float[] gradient, double[] direction) {
        double sum = 0;
        for (int i = 0; i < direction.length; i++) {
            sum += gradient[i] * direction[i];
        }
        return sum;
    }

    /** A typical slope of the layer's steeper tensor: the length of its gradient. */
    private static double lengthOfLayer(String tensor, Map<String, float[]> gradients) {
        String layer = tensor.substring(0, tensor.lastIndexOf('.'));
        double weight = product(gradients.get(layer + ".weight"), exact(gradients.get(layer + ".weight")));
        double bias = product(gradients.get(layer + ".bias"), exact(gradients.get(layer + ".bias")));
        return Math.sqrt(Math.max(weight, bias));
    }

    private static double[] exact(float[] values) {
        double[] exact = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            exact[i] = values[i];
        }
        return exact;
    }
}

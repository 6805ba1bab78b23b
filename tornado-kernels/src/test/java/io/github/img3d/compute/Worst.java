package io.github.img3d.compute;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.img3d.compute.launch.Floats;
import java.util.function.UnaryOperator;

/**
 * The element that is furthest from its expected value.
 *
 * @param error |actual − expected| / (1 + |expected|)
 */
record Worst(String name, int element, double actual, double expected, double error) {

    static Worst of(String name, double[] expected, double[] actual) {
        if (expected.length != actual.length) {
            throw new IllegalArgumentException(name + ": " + actual.length + " elements, not " + expected.length);
        }
        var worst = new Worst(name, -1, 0, 0, -1);
        for (int i = 0; i < expected.length; i++) {
            double error = Math.abs(actual[i] - expected[i]) / (1 + Math.abs(expected[i]));
            if (Double.compare(error, worst.error) > 0) { // NaN is above all
                worst = new Worst(name, i, actual[i], expected[i], error);
            }
        }
        return worst;
    }

    static void assertClose(double[] expected, Floats actual, double tolerance) {
        of(actual.name(), expected, Runs.doubles(actual)).assertBelow(tolerance);
    }

    /** Compares a gradient with central differences of {@code Σ_i probe[i]·forward(x)[i]}. */
    static Worst ofGradient(
            Floats gradient, UnaryOperator<double[]> forward, double[] x, double[] probe, double distance) {
        var differences = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double at = x[i];
            x[i] = at + distance;
            double after = projected(forward.apply(x), probe);
            x[i] = at - distance;
            double before = projected(forward.apply(x), probe);
            x[i] = at;
            differences[i] = (after - before) / (2 * distance);
        }
        return of(gradient.name(), differences, Runs.doubles(gradient));
    }

    private static double projected(double[] y, double[] probe) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += y[i] * probe[i];
        }
        return sum;
    }

    void assertBelow(double tolerance) {
        assertTrue(error < tolerance, this::toString);
    }

    @Override
    public String toString() {
        return "%s[%d] is %g, expected %g (error %.2g)".formatted(name, element, actual, expected, error);
    }
}

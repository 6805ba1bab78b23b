package io.github.img3d.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.github.img3d.compute.launch.ActivationLaunch;
import io.github.img3d.compute.launch.BiasLaunch;
import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.OptimizerLaunch;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Activations, bias gradients and optimizer steps. */
interface ElementwiseContract {

    Backend backend();

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 16, 33, 1000})
    default void reluKeepsThePositive(int size) {
        var x = Runs.random("x", size);
        var y = Runs.random("y", size);
        var dY = Runs.random("dY", size);
        var dX = Runs.random("dX", size);
        var expected = Runs.doubles(x);
        var expectedGradient = Runs.doubles(dX);
        for (int i = 0; i < size; i++) {
            expectedGradient[i] += expected[i] > 0 ? dY.array()[i] : 0;
            expected[i] = Math.max(expected[i], 0);
        }

        Runs.run(backend(), List.of(new ActivationLaunch.Relu(x, y), new ActivationLaunch.ReluGradient(y, dY, dX)));

        Worst.assertClose(expected, y, 1e-9);
        Worst.assertClose(expectedGradient, dX, 1e-6);
    }

    @Test
    default void reluPassesNoGradientAtZero() {
        var x = Floats.of("x", 0f, -0f, 1e-30f, -1e-30f);
        var y = Runs.zeros("y", 4);
        var dX = Runs.zeros("dX", 4);
        var dY = Floats.of("dY", 1, 1, 1, 1);

        Runs.run(backend(), List.of(new ActivationLaunch.Relu(x, y), new ActivationLaunch.ReluGradient(y, dY, dX)));

        assertArrayEquals(new float[] {0, 0, 1, 0}, dX.array());
    }

    @ParameterizedTest
    @CsvSource({"1,1", "3,5", "16,32", "7,33", "1031,3"})
    default void biasGradientSumsOverRepeats(int repeats, int size) {
        var dY = Runs.random("dY", repeats * size);
        var dBias = Runs.random("dBias", size);
        var expected = Runs.doubles(dBias);
        for (int i = 0; i < dY.size(); i++) {
            expected[i % size] += dY.array()[i];
        }

        Runs.run(backend(), List.of(new BiasLaunch.BiasGradient(dY, dBias, repeats, size)));

        Worst.assertClose(expected, dBias, 1e-5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 16, 33, 1000})
    default void adamTakesThePublishedSteps(int size) {
        var w = Runs.random("w", size);
        var m = Runs.zeros("m", size);
        var v = Runs.zeros("v", size);
        double[] ws = Runs.doubles(w);
        double[] ms = new double[size];
        double[] vs = new double[size];
        for (int t = 1; t <= 4; t++) {
            var g = Runs.random("g" + t, size);
            double rate = 0.01 / t;
            double firstCorrection = 1 - Math.pow(0.9, t);
            double secondCorrection = 1 - Math.pow(0.999, t);
            for (int i = 0; i < size; i++) {
                double d = g.array()[i] + 0.02 * ws[i];
                ms[i] = 0.9 * ms[i] + 0.1 * d;
                vs[i] = 0.999 * vs[i] + 0.001 * d * d;
                ws[i] -= rate * (ms[i] / firstCorrection) / (Math.sqrt(vs[i] / secondCorrection) + 1e-4);
            }
            var rates = Floats.of("rates", (float) rate, (float) firstCorrection, (float) secondCorrection);
            Runs.run(backend(), List.of(new OptimizerLaunch.Adam(w, g, m, v, rates, 0.9f, 0.999f, 1e-4f, 0.02f)));
        }

        Worst.assertClose(ws, w, 1e-5);
        Worst.assertClose(ms, m, 1e-5);
        Worst.assertClose(vs, v, 1e-5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 16, 33, 1000})
    default void sgdKeepsItsMomentum(int size) {
        var w = Runs.random("w", size);
        var velocity = Runs.zeros("velocity", size);
        double[] ws = Runs.doubles(w);
        double[] velocities = new double[size];
        for (int t = 1; t <= 4; t++) {
            var g = Runs.random("g" + t, size);
            for (int i = 0; i < size; i++) {
                velocities[i] = 0.9 * velocities[i] + g.array()[i] + 0.02 * ws[i];
                ws[i] -= 0.1 / t * velocities[i];
            }
            var rates = Floats.of("rates", 0.1f / t, 1, 1);
            Runs.run(backend(), List.of(new OptimizerLaunch.Sgd(w, g, velocity, rates, 0.9f, 0.02f)));
        }

        Worst.assertClose(ws, w, 1e-5);
        Worst.assertClose(velocities, velocity, 1e-5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 16, 33, 5000})
    default void anAverageFollowsItsWeights(int size) {
        var average = Runs.random("average", size);
        double[] averages = Runs.doubles(average);
        for (int t = 1; t <= 4; t++) {
            var w = Runs.random("w" + t, size);
            double rate = 0.5 / t;
            for (int i = 0; i < size; i++) {
                averages[i] = (1 - rate) * averages[i] + rate * w.array()[i];
            }
            Runs.run(backend(), List.of(new OptimizerLaunch.Average(w, average, Floats.of("rate", (float) rate))));
        }

        Worst.assertClose(averages, average, 1e-6);
    }
}

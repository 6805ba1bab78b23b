package io.github.img3d.autograd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.img3d.compute.JvmBackend;
import io.github.img3d.compute.Program;
import io.github.img3d.compute.launch.BiasLaunch.BiasGradient;
import io.github.img3d.compute.launch.Buffer;
import io.github.img3d.compute.launch.ConvolutionLaunch.ConvolveInputGradient;
import io.github.img3d.compute.launch.Launch;
import io.github.img3d.nn.Conv2d;
import io.github.img3d.nn.Layer;
import io.github.img3d.nn.Relu;
import io.github.img3d.nn.Sequential;
import io.github.img3d.tensor.Initializer;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TapeTest {

    private static final Initializer RANDOM = new Initializer(new SplittableRandom(4));

    private final Tape tape = new Tape();
    private final Tensor x = Tensor.of("x", Shape.of(3), 1, -2, 3);

    @Test
    void gradientsAddUpWhereATensorIsUsedTwice() {
        tape.differentiate(List.of(x));
        add(Tensor.of("seed", Shape.of(3), 1, 10, 100), new Relu().forward(tape, x));
        add(Tensor.of("other seed", Shape.of(3), 5, 50, 500), new Relu().forward(tape, x));
        tape.backward();
        var gradient = tape.keep(tape.gradient(x));

        run(tape.program());

        assertArrayEquals(new float[] {6, 0, 600}, gradient.values());
    }

    @Test
    void theSecondRunOfAProgramHasTheGradientsOfTheFirst() {
        tape.differentiate(List.of(x));
        add(Tensor.of("seed", Shape.of(3), 1, 10, 100), new Relu().forward(tape, x));
        tape.backward();
        var gradient = tape.keep(tape.gradient(x));

        try (var backend = JvmBackend.plain(1)) {
            var execution = backend.prepare(tape.program());
            execution.run();
            execution.run();
        }

        assertArrayEquals(new float[] {1, 0, 100}, gradient.values());
    }

    @Test
    void nothingIsRecordedForAGradientThatNobodyWants() {
        new Relu().forward(tape, x);
        int forward = tape.program().launches().size();

        tape.backward();

        assertEquals(forward, tape.program().launches().size());
        assertFalse(tape.differentiates(x));
    }

    @Test
    void aPictureThatWantsNoGradientGetsNone() {
        var convolution = convolution("conv", 2);
        var picture = RANDOM.normal("picture", Shape.of(1, 4, 4, 2), 1);
        tape.differentiate(convolution.parameters());

        tape.gradient(convolution.forward(tape, picture));
        tape.backward();

        assertTrue(tape.program().launches().stream().noneMatch(ConvolveInputGradient.class::isInstance));
        assertFalse(tape.differentiates(picture));
    }

    @Test
    void aKeptTensorOutlivesTheRunThatReusesTheMemoryOfOthers() {
        var kept = tape.keep(new Relu().forward(tape, x));
        Tensor other = Tensor.of("other", Shape.of(3), 7, 7, 7);
        for (int i = 0; i < 5; i++) {
            other = new Relu().forward(tape, other);
        }

        run(tape.program());

        assertArrayEquals(new float[] {1, 0, 3}, kept.values());
    }

    @Test
    void aRecordedTrainingStepSharesMemory() {
        var network = new Sequential(Stream.of("a", "b", "c", "d")
                .<Layer>map(name -> Sequential.normalized(convolution(name, 3), RANDOM))
                .toList());
        tape.differentiate(network.parameters());
        var picture = tape.input("picture", Shape.of(2, 8, 8, 3));
        tape.gradient(network.forward(tape, picture));
        tape.backward();
        network.parameters().forEach(p -> tape.keep(tape.gradient(p)));
        var program = tape.program();

        long separate = program.launches().stream()
                .flatMap(Launch::buffers)
                .distinct()
                .mapToLong(Buffer::bytes)
                .sum();

        try (var backend = JvmBackend.plain(1)) {
            assertTrue(backend.bytes(program) < 0.8 * separate, () -> backend.bytes(program) + " of " + separate);
        }
    }

    private static Conv2d convolution(String name, int channels) {
        return Conv2d.create(name, channels, channels, 3, 1, 1, RANDOM);
    }

    /** Adds {@code seed} to the gradient of {@code output}. */
    private void add(Tensor seed, Tensor output) {
        tape.launch(new BiasGradient(
                seed.buffer(), tape.gradient(output).buffer(), 1, output.shape().size()));
    }

    private static void run(Program program) {
        try (var backend = JvmBackend.plain(1)) {
            backend.prepare(program).run();
        }
    }
}

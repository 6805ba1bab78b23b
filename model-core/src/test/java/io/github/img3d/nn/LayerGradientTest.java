package io.github.img3d.nn;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.img3d.DeviceUnderTest;
import io.github.img3d.autograd.GradientCheck;
import io.github.img3d.autograd.Tape;
import io.github.img3d.compute.Backend;
import io.github.img3d.compute.launch.ActivationLaunch.ReluGradient;
import io.github.img3d.tensor.Initializer;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("tornado")
class LayerGradientTest {

    private static final Initializer RANDOM = new Initializer(new SplittableRandom(7));

    private static final Backend BACKEND = DeviceUnderTest.open();

    private final GradientCheck check = new GradientCheck(BACKEND, 1e-2, new SplittableRandom(3));

    @AfterAll
    static void close() {
        BACKEND.close();
    }

    static Stream<Arguments> layers() {
        return Stream.of(
                argumentSet("dense", Dense.create("dense", 5, 3, RANDOM), Shape.of(4, 5)),
                argumentSet(
                        "dense with a bias for each of three rows",
                        new Dense(normal("w", 5, 2), normal("b", 3, 2)),
                        Shape.of(6, 5)),
                argumentSet("stride 1", Conv2d.create("conv", 3, 5, 3, 1, 1, RANDOM), Shape.of(2, 3, 5, 3)),
                argumentSet("stride 2, odd sides", Conv2d.create("conv", 2, 3, 3, 2, 0, RANDOM), Shape.of(1, 5, 7, 2)),
                argumentSet("stride 2, padded", Conv2d.create("conv", 2, 3, 3, 2, 1, RANDOM), Shape.of(2, 6, 4, 2)),
                argumentSet("upsampling", UpConv2d.create("up", 3, 2, RANDOM), Shape.of(2, 3, 2, 3)),
                argumentSet("upsampling of one pixel", UpConv2d.create("up", 1, 1, RANDOM), Shape.of(1, 1, 1, 1)));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("layers")
    void gradientMatchesFiniteDifferences(Layer layer, Shape shape) {
        var x = RANDOM.normal("x", shape, 1);
        var inputs = new ArrayList<>(layer.parameters());
        inputs.add(x);

        var worst = check.worst(tape -> layer.forward(tape, x), inputs);

        assertTrue(worst.error() < 2e-3, worst::toString);
    }

    /** The steps are so small that none crosses the ReLU's kink. */
    @Test
    void gradientOfBatchNormAndReluAfterADenseLayerMatchesFiniteDifferences() {
        var layer = Sequential.normalized(Dense.create("dense", 4, 3, RANDOM), RANDOM);
        var x = RANDOM.normal("x", Shape.of(7, 4), 1);
        var inputs = new ArrayList<>(layer.parameters());
        inputs.add(x);

        var worst =
                new GradientCheck(BACKEND, 5e-4, new SplittableRandom(3)).worst(tape -> layer.forward(tape, x), inputs);

        assertTrue(worst.error() < 4e-3, worst::toString);
    }

    @Test
    void gradientOfBatchNormAloneMatchesFiniteDifferences() {
        var norm = BatchNorm.create("norm", 3, RANDOM);
        var x = RANDOM.normal("x", Shape.of(7, 3), 1);

        var worst = check.worst(tape -> norm.forward(tape, x), List.of(x));

        assertTrue(worst.error() < 4e-3, worst::toString);
    }

    @Test
    void gradientOfReluMatchesFiniteDifferencesAwayFromItsKink() {
        var x = Tensor.of("x", Shape.of(5), -2, -0.5f, 0.4f, 1, 3);

        var worst = check.worst(tape -> new Relu().forward(tape, x), List.of(x));

        assertTrue(worst.error() < 1e-4, worst::toString);
    }

    @Test
    void checkCatchesAWrongGradient() {
        var x = RANDOM.normal("x", Shape.of(3, 4), 1);

        var worst = check.worst(tape -> twiceReluWithTheGradientOfOnce(tape, x), List.of(x));

        assertTrue(worst.error() > 0.1, worst::toString);
    }

    /** Its forward is {@code 2·max(0,x)}, its recorded backward that of {@code max(0,x)}. */
    private static Tensor twiceReluWithTheGradientOfOnce(Tape tape, Tensor x) {
        var relu = new Relu().forward(tape, x);
        tape.launch(new ReluGradient(relu.buffer(), x.buffer(), relu.buffer()));
        return relu;
    }

    private static Tensor normal(String name, int... shape) {
        return RANDOM.normal(name, Shape.of(shape), 1);
    }
}

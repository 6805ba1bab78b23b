package io.github.img3d.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.img3d.DeviceUnderTest;
import io.github.img3d.autograd.GradientCheck;
import io.github.img3d.autograd.Tape;
import io.github.img3d.compute.Backend;
import io.github.img3d.compute.launch.ConcatenationLaunch.PartGradient;
import io.github.img3d.tensor.Initializer;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Concatenation and halving. */
@Tag("tornado")
class MapGradientTest {

    private static final Initializer RANDOM = new Initializer(new SplittableRandom(7));

    private static final Backend BACKEND = DeviceUnderTest.open();

    private final GradientCheck check = new GradientCheck(BACKEND, 1e-2, new SplittableRandom(3));

    @AfterAll
    static void close() {
        BACKEND.close();
    }

    @Test
    void channelsOfTheSecondFollowThoseOfTheFirst() {
        var tape = new Tape();
        var a = tape.input(Tensor.of("a", Shape.of(1, 2, 2), 1, 2, 3, 4));
        var b = tape.input(Tensor.of("b", Shape.of(1, 2, 1), 5, 6));

        var y = tape.keep(Concatenation.of(tape, a, b));
        BACKEND.prepare(tape.program()).run();

        assertEquals(Shape.of(1, 2, 3), y.shape());
        assertArrayEquals(new float[] {1, 2, 5, 3, 4, 6}, y.values());
    }

    @Test
    void gradientOfConcatenationMatchesFiniteDifferences() {
        var a = RANDOM.normal("a", Shape.of(2, 3, 2, 5), 1);
        var b = RANDOM.normal("b", Shape.of(2, 3, 2, 3), 1);

        var worst = check.worst(tape -> Concatenation.of(tape, a, b), List.of(a, b));

        assertTrue(worst.error() < 1e-4, worst::toString);
    }

    @Test
    void aMapBesideItselfHasBothGradients() {
        var a = RANDOM.normal("a", Shape.of(3, 5), 1);

        var worst = check.worst(tape -> Concatenation.of(tape, a, a), List.of(a));

        assertTrue(worst.error() < 1e-4, worst::toString);
    }

    @Test
    void aGradientGoesOnlyToMapsThatWantOne() {
        var tape = new Tape();
        var a = tape.input("a", Shape.of(3, 5));
        var b = tape.input("b", Shape.of(3, 2));
        tape.differentiate(List.of(b));

        Concatenation.of(tape, a, b);
        tape.backward();

        assertEquals(
                1,
                tape.program().launches().stream()
                        .filter(PartGradient.class::isInstance)
                        .count());
    }

    @Test
    void mapsOfOtherSizesAreNotConcatenated() {
        var a = Tensor.zeros("a", Shape.of(2, 4, 4, 3));
        var b = Tensor.zeros("b", Shape.of(2, 4, 5, 3));

        var e = assertThrows(IllegalArgumentException.class, () -> Concatenation.of(new Tape(), a, b));

        assertEquals("b has shape [2, 4, 5, 3], expected [2, 4, 4, ?]", e.getMessage());
    }

    @Test
    void halvedPixelsAreMeans() {
        var tape = new Tape();
        var x = tape.input(Tensor.of("x", Shape.of(1, 2, 4, 1), 1, 2, 10, 10, 3, 4, 20, 20));

        var y = tape.keep(Halving.of(tape, x));
        BACKEND.prepare(tape.program()).run();

        assertEquals(Shape.of(1, 1, 2, 1), y.shape());
        assertArrayEquals(new float[] {2.5f, 15}, y.values());
    }

    @Test
    void gradientOfHalvingMatchesFiniteDifferences() {
        var x = RANDOM.normal("x", Shape.of(2, 6, 4, 3), 1);

        var worst = check.worst(tape -> Halving.of(tape, x), List.of(x));

        assertTrue(worst.error() < 1e-4, worst::toString);
    }

    @Test
    void anOddMapIsNotHalved() {
        var x = Tensor.zeros("x", Shape.of(2, 6, 5, 3));

        var e = assertThrows(IllegalArgumentException.class, () -> Halving.of(new Tape(), x));

        assertEquals("x has shape [2, 6, 5, 3], expected [B, 2H, 2W, C]", e.getMessage());
    }
}

package io.github.img3d.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeTest {

    @Test
    void sizeIsTheNumberOfElements() {
        assertThat(Shape.of(2, 3, 7).size()).isEqualTo(42);
        assertThat(Shape.of().size()).as("a single number").isEqualTo(1);
    }

    @Test
    void aSizeBeyondIntIsRefused() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Shape.of(1 << 16, 1 << 16).size());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void anEmptyAxisIsRefused(int size) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shape.of(3, size))
                .withMessage("shape [3, " + size + "], expected sizes of at least 1");
    }

    @Test
    void whatIsRequiredMayLeaveAxesOpen() {
        var shape = Shape.of(4, 64, 64, 3);

        assertThatNoException().isThrownBy(() -> {
            shape.require("pictures", 4, 64, 64, 3);
            shape.require("pictures", Shape.ANY, 64, 64, 3);
            shape.require("pictures", Shape.ANY, Shape.ANY, Shape.ANY, Shape.ANY);
        });
    }

    @Test
    void anotherShapeIsRefusedWithBoth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shape.of(1, 7, 3, 16).require("xyz", Shape.ANY, 8, 3, Shape.ANY))
                .withMessage("xyz has shape [1, 7, 3, 16], expected [?, 8, 3, ?]");
    }

    @Test
    void anotherNumberOfAxesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shape.of(5).require("bias", Shape.ANY, Shape.ANY))
                .withMessage("bias has shape [5], expected [?, ?]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shape.of(5, 1).require("bias", 5))
                .withMessage("bias has shape [5, 1], expected [5]");
    }

    @Test
    void axesAreCopied() {
        int[] sizes = {2, 3};
        var shape = Shape.of(sizes);
        sizes[0] = 9;
        shape.toArray()[1] = 9;

        assertThat(shape).isEqualTo(Shape.of(2, 3)).hasToString("[2, 3]");
        assertThat(shape.rank()).isEqualTo(2);
        assertThat(shape.axis(1)).isEqualTo(3);
    }
}

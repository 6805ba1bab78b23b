package io.github.img3d.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TensorTest {

    @Test
    void valuesAreUsedNotCopied() {
        float[] values = {1, 2, 3, 4, 5, 6};

        var tensor = Tensor.of("w", Shape.of(2, 3), values);

        assertThat(tensor.values()).isSameAs(values);
        assertThat(tensor.shape()).isEqualTo(Shape.of(2, 3));
        assertThat(tensor).hasToString("w[2, 3]");
    }

    @Test
    void anotherNumberOfValuesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tensor.of("w", Shape.of(2, 3), 1, 2))
                .withMessage("w has 2 values, expected [2, 3]");
    }

    @Test
    void zerosAreZero() {
        assertThat(Tensor.zeros("bias", Shape.of(3)).values()).containsExactly(0, 0, 0);
    }

    @Test
    void aReshapedTensorSharesItsValues() {
        var tensor = Tensor.of("w", Shape.of(2, 3), 1, 2, 3, 4, 5, 6);

        var reshaped = tensor.reshaped(Shape.of(3, 2));
        reshaped.values()[0] = 9;

        assertThat(reshaped.shape()).isEqualTo(Shape.of(3, 2));
        assertThat(reshaped.buffer()).isSameAs(tensor.buffer());
        assertThat(tensor.values()[0]).isEqualTo(9);
        assertThat(tensor.shape()).isEqualTo(Shape.of(2, 3));
    }

    @Test
    void anotherSizeIsNoReshaping() {
        var tensor = Tensor.zeros("w", Shape.of(2, 3));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> tensor.reshaped(Shape.of(7)))
                .withMessage("w has shape [2, 3], which cannot become [7]");
    }

    @Test
    void aPlannedTensorHasItsMemoryLater() {
        var planned = Tensor.planned("features", Shape.of(2, 2));

        assertThat(planned.buffer().isBound()).isFalse();
        assertThat(planned.buffer().size()).isEqualTo(4);

        planned.buffer().bind(new float[10]);
        assertThat(planned.values()).as("storage may be shared, so longer").hasSize(10);
    }

    @Test
    void equalTensorsAreStillTwo() {
        assertThat(Tensor.zeros("w", Shape.of(1))).isNotEqualTo(Tensor.zeros("w", Shape.of(1)));
    }
}

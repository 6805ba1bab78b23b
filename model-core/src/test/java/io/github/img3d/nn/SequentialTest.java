package io.github.img3d.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.github.img3d.autograd.Tape;
import io.github.img3d.compute.JvmBackend;
import io.github.img3d.compute.launch.Launch;
import io.github.img3d.tensor.Initializer;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SequentialTest {

    private final Initializer random = new Initializer(new SplittableRandom(3));
    private final Dense dense = Dense.create("dense", 4, 3, random);
    private final BatchNorm norm = BatchNorm.create("dense.norm", 3, random);
    private final Tensor x = random.normal("x", Shape.of(5, 4), 1);

    @Test
    void aNormAndTheReluAfterItAreOnePass() {
        assertThat(launches(new Sequential(List.of(dense, norm, new Relu()))))
                .extracting(launch -> launch.getClass().getSimpleName())
                .containsExactly("Multiply", "BatchStatistics", "Normalize");
    }

    @Test
    void onePassComputesWhatTwoDo() {
        var apart = new Sequential(List.of(new Sequential(List.of(dense, norm)), new Relu()));

        assertThat(values(new Sequential(List.of(dense, norm, new Relu()))))
                .containsExactly(values(apart), within(1e-6f));
        assertThat(launches(apart)).hasSize(4);
    }

    @Test
    void aNormWithoutAReluKeepsNegativeValues() {
        float[] values = values(new Sequential(List.of(dense, norm)));

        for (int c = 0; c < 3; c++) {
            double sum = 0;
            double squares = 0;
            for (int i = c; i < values.length; i += 3) {
                sum += values[i];
                squares += values[i] * values[i];
            }
            assertThat(sum).isCloseTo(0, within(1e-5));
            assertThat(squares / 5).isCloseTo(1, within(1e-3));
        }
    }

    @Test
    void aNormIsFoldedIntoTheAffineLayerBeforeIt() {
        norm.runningMean().values()[1] = 0.5f;
        norm.runningVariance().values()[1] = 4;

        var folded = new Sequential(List.of(dense, norm)).folded();

        assertThat(folded.layers()).singleElement().isInstanceOf(Dense.class);
        float[] plain = values(dense);
        float[] values = values(folded);
        for (int i = 0; i < values.length; i++) {
            float expected = i % 3 == 1 ? (plain[i] - 0.5f) / 2 : plain[i];
            assertThat(values[i]).isCloseTo(expected, within(1e-4f));
        }
    }

    @Test
    void aNormAloneCannotBeFolded() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Sequential(List.of(new Relu(), norm)).folded())
                .withMessageStartingWith("dense.norm.running_mean follows no affine layer");
    }

    @Test
    void aNormOfOtherChannelsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> norm.forward(new Tape(), x))
                .withMessage("input of dense.norm.running_mean has shape [5, 4], expected 3 channels");
    }

    private List<Launch> launches(Layer layer) {
        var tape = new Tape();
        layer.forward(tape, x);
        return tape.program().launches();
    }

    private float[] values(Layer layer) {
        var tape = new Tape();
        Tensor y = tape.keep(layer.forward(tape, x));
        try (var backend = JvmBackend.plain(1)) {
            backend.prepare(tape.program()).run();
        }
        return y.values();
    }
}

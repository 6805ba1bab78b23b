package io.github.img3d.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InitializerTest {

    private static final Shape LARGE = Shape.of(100, 400);

    @Test
    void theSameSeedGivesTheSameWeights() {
        assertThat(seeded(7).normal("w", LARGE, 0.1).values())
                .isEqualTo(seeded(7).normal("w", LARGE, 0.1).values());
    }

    @Test
    void anotherSeedGivesOthers() {
        assertThat(seeded(7).normal("w", LARGE, 0.1).values())
                .isNotEqualTo(seeded(8).normal("w", LARGE, 0.1).values());
    }

    @Test
    void oneTensorAfterAnotherIsDrawnFromOneSource() {
        var initializer = seeded(7);

        assertThat(initializer.normal("a", Shape.of(5), 1).values())
                .isNotEqualTo(initializer.normal("b", Shape.of(5), 1).values());
    }

    @Test
    void normalHasTheDeviationAskedFor() {
        float[] values = seeded(1).normal("w", LARGE, 0.1).values();

        assertThat(values).hasSize(LARGE.size());
        assertThat(mean(values)).isCloseTo(0, within(0.002));
        assertThat(deviation(values)).isCloseTo(0.1, within(0.002));
        assertThat(share(values, 0.1)).as("within one deviation").isCloseTo(0.683, within(0.01));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 27, 4096})
    void heNormalHasAVarianceOfTwoByTheInputs(int inputs) {
        float[] values = seeded(2).heNormal("w", LARGE, inputs).values();

        assertThat(deviation(values) * Math.sqrt(inputs / 2.0)).isCloseTo(1, within(0.02));
    }

    @Test
    void filledStartsFromZeros() {
        var tensor = seeded(3).filled("bias", Shape.of(3), values -> values[1] = 2);

        assertThat(tensor.name()).isEqualTo("bias");
        assertThat(tensor.values()).containsExactly(0, 2, 0);
        assertThat(seeded(3).zeros("bias", Shape.of(2)).values()).containsExactly(0, 0);
    }

    private static Initializer seeded(long seed) {
        return new Initializer(new SplittableRandom(seed));
    }

    private static double mean(float[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElseThrow();
    }

    private static double deviation(float[] values) {
        return Math.sqrt(IntStream.range(0, values.length)
                .mapToDouble(i -> (double) values[i] * values[i])
                .average()
                .orElseThrow());
    }

    private static double share(float[] values, double limit) {
        long inside = IntStream.range(0, values.length)
                .filter(i -> Math.abs(values[i]) < limit)
                .count();
        return inside / (double) values.length;
    }
}

package io.github.img3d.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.img3d.generator.KnownObjectClassifier;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

    private final SplittableRandom random = new SplittableRandom(4);

    private final float[][] known = examples(200, 1);

    /** Around {@latent place} along the first axis, of great values along the second; the third is always the same. */
    private float[][] examples(int count, double place) {
        float[][] examples = new float[count][];
        for (int i = 0; i < count; i++) {
            examples[i] = new float[] {
                (float) (random.nextGaussian() * 0.1 + place), (float) random.nextGaussian() * 1000 + 5000, 7
            };
        }
        return examples;
    }

    @Test
    void classesThatLieApartAreToldApart() {
        float[][] others = examples(300, 0);

        KnownObjectClassifier classifier = LogisticRegression.fit(known, others);

        assertThat(List.of(known))
                .allSatisfy(latent -> assertThat(classifier.probability(latent)).isGreaterThan(0.5));
        assertThat(List.of(others))
                .allSatisfy(latent -> assertThat(classifier.probability(latent)).isLessThan(0.5));
    }

    @Test
    void halfwayIsEvenHoweverManyExamplesThereAreOfEach() {
        KnownObjectClassifier classifier = LogisticRegression.fit(known, examples(2000, 0));

        assertThat(classifier.probability(new float[] {0.5f, 5000, 7})).isCloseTo(0.5, within(0.06));
    }

    @Test
    void theObjectiveIsLeastAtTheResult() {
        float[][] others = examples(400, 0);
        KnownObjectClassifier fitted = LogisticRegression.fit(known, others);
        double best = objective(fitted, others);

        for (double nudge : new double[] {-1e-2, 1e-2}) {
            var weight = fitted.weight().clone();
            weight[0] += (float) nudge;
            assertThat(objective(new KnownObjectClassifier(weight, fitted.bias()), others))
                    .isGreaterThan(best);
            assertThat(objective(new KnownObjectClassifier(fitted.weight(), fitted.bias() + (float) nudge), others))
                    .isGreaterThan(best);
        }
    }

    /** Mean of the classes' mean losses, and the penalty on the weights of standardised features. */
    private double objective(KnownObjectClassifier classifier, float[][] others) {
        float[][] all =
                Stream.concat(Arrays.stream(known), Arrays.stream(others)).toArray(float[][]::new);
        double sum = 0;
        for (int axis = 0; axis < 2; axis++) {
            double standardised = classifier.weight()[axis] * deviation(all, axis);
            sum += 0.1 / 2 * standardised * standardised;
        }
        for (float[] latent : known) {
            sum -= Math.log(classifier.probability(latent)) / (2 * known.length);
        }
        for (float[] latent : others) {
            sum -= Math.log(1 - classifier.probability(latent)) / (2 * others.length);
        }
        return sum;
    }

    private static double deviation(float[][] latents, int axis) {
        double mean = Arrays.stream(latents)
                .mapToDouble(latent -> latent[axis])
                .average()
                .orElseThrow();
        return Math.sqrt(Arrays.stream(latents)
                .mapToDouble(latent -> (latent[axis] - mean) * (latent[axis] - mean))
                .average()
                .orElseThrow());
    }

    @Test
    void codesThatAreNoNumbersAreRefused() {
        float[][] others = examples(3, 0);
        others[1][0] = Float.NaN;

        assertThatThrownBy(() -> LogisticRegression.fit(known, others))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("are no numbers");
    }
}

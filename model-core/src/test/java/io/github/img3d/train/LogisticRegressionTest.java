package io.github.img3d.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.img3d.generator.Recogniser;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

    private static final int EXAMPLES = 600;

    private final SplittableRandom random = new SplittableRandom(4);
    private final float[][] features = new float[EXAMPLES][3];
    private final boolean[] known = new boolean[EXAMPLES];

    /** Far apart along the first axis, of great values along the second; the third is always the same. */
    private void draw(int everyNth) {
        for (int i = 0; i < EXAMPLES; i++) {
            known[i] = i % everyNth == 0;
            features[i] = new float[] {
                (float) (random.nextGaussian() * 0.1 + (known[i] ? 1 : 0)),
                (float) random.nextGaussian() * 1000 + 5000,
                7
            };
        }
    }

    @Test
    void classesThatLieApartAreToldApart() {
        draw(2);

        Recogniser recogniser = LogisticRegression.fit(features, known);

        for (int i = 0; i < EXAMPLES; i++) {
            assertThat(recogniser.probability(features[i]) > 0.5).isEqualTo(known[i]);
        }
    }

    @Test
    void halfwayIsEvenHoweverManyExamplesThereAreOfEach() {
        draw(10);

        Recogniser recogniser = LogisticRegression.fit(features, known);

        assertThat(recogniser.probability(new float[] {0.5f, 5000, 7})).isCloseTo(0.5, within(0.06));
    }

    @Test
    void theSlopeOfTheLikelihoodIsLevelAtTheResult() {
        draw(3);
        double best = loss(0, 0);

        for (double nudge : new double[] {-1e-2, 1e-2}) {
            assertThat(loss(nudge, 0)).isGreaterThan(best);
            assertThat(loss(0, nudge)).isGreaterThan(best);
        }
    }

    /** The objective as the book has it, near the fitted coefficients. */
    private double loss(double nudgeOfWeight, double nudgeOfBias) {
        Recogniser fitted = LogisticRegression.fit(features, known);
        double mean = mean();
        double deviation = deviation(mean);
        double standardised = fitted.weight()[0] * deviation + nudgeOfWeight;
        float weight = (float) (standardised / deviation);
        float bias = (float) (fitted.bias() + (fitted.weight()[0] - weight) * mean + nudgeOfBias);
        var moved = new Recogniser(new float[] {weight, fitted.weight()[1], fitted.weight()[2]}, bias);
        double sum = 0.05 * standardised * standardised;
        int positive = (EXAMPLES + 2) / 3;
        for (int i = 0; i < EXAMPLES; i++) {
            double p = moved.probability(features[i]);
            sum -= known[i] ? Math.log(p) / (2 * positive) : Math.log(1 - p) / (2 * (EXAMPLES - positive));
        }
        return sum;
    }

    private double mean() {
        double sum = 0;
        for (float[] f : features) {
            sum += f[0];
        }
        return sum / EXAMPLES;
    }

    private double deviation(double mean) {
        double squares = 0;
        for (float[] f : features) {
            squares += (f[0] - mean) * (f[0] - mean);
        }
        return Math.sqrt(squares / EXAMPLES);
    }

    @Test
    void codesThatAreNoNumbersAreRefused() {
        draw(2);
        features[3][0] = Float.NaN;

        assertThatThrownBy(() -> LogisticRegression.fit(features, known))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("are no numbers");
    }
}

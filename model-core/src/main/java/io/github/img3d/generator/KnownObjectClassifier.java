package io.github.img3d.generator;

/**
 * Tells pictures of the kinds of objects that a generator has learnt from pictures of others, by the generator's code of
 * them: a logistic regression. The generator itself does not change by it.
 *
 * @param weight {@code [latent]}
 */
public record KnownObjectClassifier(float[] weight, float bias) {

    /**
     * The probability that the picture shows an object of a known kind, where both are met equally often.
     *
     * @param code {@code [latent]}
     */
    public double probability(float[] code) {
        double logit = bias;
        for (int i = 0; i < weight.length; i++) {
            logit += weight[i] * code[i];
        }
        return 1 / (1 + Math.exp(-logit));
    }
}

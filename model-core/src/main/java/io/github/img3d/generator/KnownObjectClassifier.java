package io.github.img3d.generator;

/**
 * Tells pictures of the kinds of objects that a generator has learnt from pictures of others, by the generator's latent of
 * them: a logistic regression. It does not change the generator.
 *
 * @param weight {@code [latent]}
 */
public record KnownObjectClassifier(float[] weight, float bias) {

    /**
     * Returns the probability that the picture shows an object of a known kind, where both are met equally often.
     *
     * @param latent {@code [latent]}
     */
    public double probability(float[] latent) {
        double logit = bias;
        for (int i = 0; i < weight.length; i++) {
            logit += weight[i] * latent[i];
        }
        return 1 / (1 + Math.exp(-logit));
    }
}

package io.github.img3d.inference;

import io.github.img3d.view.Views;
import java.util.Locale;
import java.util.Optional;

/**
 * The probability that the model knows this kind of object: its classifier's, and where it has none, how decided the
 * network's masks are. Where they are decided, it has seen the like; where they stay near a half, it averages over shapes
 * that it is unsure of.
 *
 * <p>Masks alone are a weak sign, as an object with a seat's outline passes for a seat. Tried beside them, and no better
 * or useless on pictures of things that are no seats: how well the cloud explains the picture's silhouette, how many
 * points other views deny, how far the views' depths disagree, how much a smaller or shifted picture changes, how far the
 * latent is from those of training.
 *
 * @param value from 0 to 1
 */
public record Confidence(double value) {

    public static final double LOW = 0.5;

    private static final double LEAST_PROBABILITY = 0.1;

    /**
     * Returns the mean of {@code |2p − 1|} over the pixels of all views whose mask's probability p is above a tenth.
     */
    static Confidence of(Views views) {
        double sum = 0;
        int count = 0;
        for (int v = 0; v < views.count(); v++) {
            for (int p = 0; p < views.height() * views.width(); p++) {
                double probability = views.probability(p, v);
                if (probability > LEAST_PROBABILITY) {
                    sum += Math.abs(2 * probability - 1);
                    count++;
                }
            }
        }
        return new Confidence(count == 0 ? 0 : sum / count);
    }

    /** Returns one line for the user, if the value is low. */
    public Optional<String> warning() {
        return value < LOW
                ? Optional.of(String.format(
                        Locale.ROOT, "confidence %.2f: the model may not know this kind of object", value))
                : Optional.empty();
    }
}

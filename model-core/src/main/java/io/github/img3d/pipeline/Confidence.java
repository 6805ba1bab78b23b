package io.github.img3d.pipeline;

import io.github.img3d.view.Views;
import java.util.Locale;
import java.util.Optional;

/**
 * How much the network's own masks say that it knows this kind of object: where they are decided, it has seen the like;
 * where they stay near a half, it averages over shapes that it is unsure of.
 *
 * <p>Tried beside it, and no better or useless on pictures of things that are no seats: how well the cloud explains the
 * picture's silhouette, how many points other views deny, how far the views' depths disagree, how much a smaller or
 * shifted picture changes. An object with a seat's outline passes for a seat.
 *
 * @param value from 0 to 1: the mean of {@code |2p − 1|} over the pixels of all views whose mask's probability p is above
 *     a tenth
 */
public record Confidence(double value) {

    /** Below it lay 2 % of pictures of seats by another renderer, 14 % of other furniture's, 18 % of other things'. */
    static final double LOW = 0.5;

    private static final double LEAST_PROBABILITY = 0.1;

    /** @param views as the network gives them, their logits not shifted */
    static Confidence of(Views views) {
        double sum = 0;
        int count = 0;
        for (float logit : views.maskLogit()) {
            double probability = 1 / (1 + Math.exp(-logit));
            if (probability > LEAST_PROBABILITY) {
                sum += Math.abs(2 * probability - 1);
                count++;
            }
        }
        return new Confidence(count == 0 ? 0 : sum / count);
    }

    /** One line for the user, if the value is low. */
    public Optional<String> warning() {
        return value < LOW
                ? Optional.of(String.format(
                        Locale.ROOT, "confidence %.2f: the model may not know this kind of object", value))
                : Optional.empty();
    }
}

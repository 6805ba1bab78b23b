package io.github.img3d.train.augment;

import java.util.SplittableRandom;

/**
 * A blur: the picture is out of focus, or scaled up from fewer pixels.
 *
 * @param spread the part of a pixel that goes to each of its two neighbours, along rows and then along columns; at most
 *     a third
 */
record Blur(float spread) implements Degradation {

    static Blur draw(SplittableRandom random) {
        return new Blur((float) random.nextDouble(0.05, 0.3));
    }

    @Override
    public void apply(Film film) {
        int side = film.side();
        mix(film.rgb(), side, 3, 3 * side, 3);
        mix(film.rgb(), side, 3 * side, 3, 3);
        mix(film.alpha(), side, 1, side, 1);
        mix(film.alpha(), side, side, 1, 1);
    }

    /** Blurs along lines whose values are {@code step} apart and that start {@code line} apart; ends repeat. */
    private void mix(float[] values, int side, int step, int line, int channels) {
        for (int start = 0; start < side; start++) {
            for (int channel = 0; channel < channels; channel++) {
                int at = start * line + channel;
                float before = values[at];
                for (int i = 0; i < side; i++, at += step) {
                    float own = values[at];
                    float after = i + 1 < side ? values[at + step] : own;
                    values[at] = own + spread * (before - 2 * own + after);
                    before = own;
                }
            }
        }
    }
}

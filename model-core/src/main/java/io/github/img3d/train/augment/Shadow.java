package io.github.img3d.train.augment;

import java.util.SplittableRandom;

/**
 * The rest of a shadow on the floor after the backdrop was taken away: a soft grey ellipse behind the object.
 *
 * @param x of its middle, as a part of the picture's side, as all but {@code strength} are
 * @param strength 1 is black in the middle
 */
record Shadow(float x, float y, float width, float height, float strength) implements Degradation {

    static Shadow draw(SplittableRandom random) {
        return new Shadow(
                (float) random.nextDouble(0.35, 0.65),
                (float) random.nextDouble(0.82, 0.95),
                (float) random.nextDouble(0.25, 0.5),
                (float) random.nextDouble(0.04, 0.14),
                (float) random.nextDouble(0.05, 0.3));
    }

    @Override
    public void apply(Film film) {
        int side = film.side();
        for (int row = Math.max(0, (int) ((y - height) * side)); row < side; row++) {
            for (int column = 0; column < side; column++) {
                float dx = ((column + 0.5f) / side - x) / width;
                float dy = ((row + 0.5f) / side - y) / height;
                float inside = 1 - dx * dx - dy * dy;
                if (inside > 0) {
                    darken(film, row * side + column, strength * inside);
                }
            }
        }
    }

    /** Puts black of the given opacity under the pixel. */
    private static void darken(Film film, int p, float opacity) {
        float alpha = film.alpha()[p];
        float together = alpha + (1 - alpha) * opacity;
        for (int i = 3 * p; i < 3 * p + 3; i++) {
            film.rgb()[i] *= alpha / together;
        }
        film.alpha()[p] = together;
    }
}

package io.github.img3d.train.augment;

import java.util.SplittableRandom;

/** A plain colour wherever the object isn't; alpha still tells the object from it. */
record Backdrop(float red, float green, float blue) implements Degradation {

    /** Draws white for every second picture, else any colour, more often a light one. */
    static Backdrop draw(SplittableRandom random) {
        if (random.nextBoolean()) {
            return new Backdrop(1, 1, 1);
        }
        double light = Math.sqrt(random.nextDouble());
        return new Backdrop(channel(random, light), channel(random, light), channel(random, light));
    }

    @Override
    public void apply(Film film) {
        float[] rgb = film.rgb();
        for (int p = 0; p < film.alpha().length; p++) {
            float alpha = film.alpha()[p];
            rgb[3 * p] = red + alpha * (rgb[3 * p] - red);
            rgb[3 * p + 1] = green + alpha * (rgb[3 * p + 1] - green);
            rgb[3 * p + 2] = blue + alpha * (rgb[3 * p + 2] - blue);
        }
    }

    private static float channel(SplittableRandom random, double light) {
        return (float) Math.clamp(light + random.nextDouble(-0.12, 0.12), 0, 1);
    }
}

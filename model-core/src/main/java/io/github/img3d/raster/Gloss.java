package io.github.img3d.raster;

import java.util.SplittableRandom;

/**
 * The gloss of a surface: white highlights where a mirror would show a light, fading around.
 *
 * @param strength brightness that a mirrored light of strength 1 adds; 0 is matt
 * @param sharpness exponent of the fading; a larger one makes a smaller highlight
 */
record Gloss(double strength, double sharpness) {

    static final Gloss MATT = new Gloss(0, 1);

    /** Draws a gloss; every second one is matt. */
    static Gloss random(SplittableRandom random) {
        return random.nextBoolean()
                ? MATT
                : new Gloss(random.nextDouble(0.05, 0.6), Math.exp(random.nextDouble(Math.log(4), Math.log(80))));
    }

    /**
     * Returns the part of a light that is mirrored towards the eye, where the direction halfway between light and eye
     * has this cosine to the normal.
     */
    double at(double cosine) {
        return cosine <= 0 ? 0 : strength * Math.pow(cosine, sharpness);
    }
}

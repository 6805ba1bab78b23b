package io.github.img3d.raster;

import java.util.SplittableRandom;

/**
 * How surfaces mirror the lights: white where they would be seen in a mirror, fading around.
 *
 * @param strength brightness that a mirrored light of strength 1 adds; 0 is matt
 * @param sharpness larger is a smaller highlight
 */
record Gloss(double strength, double sharpness) {

    static final Gloss MATT = new Gloss(0, 1);

    /** Every second look is matt. */
    static Gloss random(SplittableRandom random) {
        return random.nextBoolean()
                ? MATT
                : new Gloss(random.nextDouble(0.05, 0.6), Math.exp(random.nextDouble(Math.log(4), Math.log(80))));
    }

    /** What is mirrored towards the eye by a light whose direction is halfway from it at this cosine to the normal. */
    double at(double cosine) {
        return cosine <= 0 ? 0 : strength * Math.pow(cosine, sharpness);
    }
}

package io.github.img3d.train.augment;

import java.util.SplittableRandom;

/**
 * A sensor's grain, where the object is.
 *
 * @param strength standard deviation of a channel
 */
record Noise(float strength, long seed) implements Degradation {

    static Noise draw(SplittableRandom random) {
        return new Noise((float) random.nextDouble(0.003, 0.03), random.nextLong());
    }

    /** Adds sums of four even draws of 16 bits, which are nearly normal; one long holds four. */
    @Override
    public void apply(Film film) {
        var random = new SplittableRandom(seed);
        float scale = strength * (float) Math.sqrt(3) / 65536;
        float[] rgb = film.rgb();
        for (int i = 0; i < rgb.length; i++) {
            if (film.alpha()[i / 3] > 0) {
                long bits = random.nextLong();
                long sum = (bits & 0xFFFF) + (bits >>> 16 & 0xFFFF) + (bits >>> 32 & 0xFFFF) + (bits >>> 48);
                rgb[i] = Math.clamp(rgb[i] + scale * (sum - 131070), 0, 1);
            }
        }
    }
}

package io.github.img3d.train.augment;

import java.util.SplittableRandom;

/**
 * The same object in other colours: hues turned, colours made paler or stronger, brightness bent by a power and scaled.
 * Greys stay grey, black stays black.
 *
 * @param mixing the parts of red, green and blue in the new red, green and blue, row by row; each row sums to 1
 * @param power that bends brightness
 * @param gain that scales it afterwards
 */
public record Recolouring(float[] mixing, float power, float gain) {

    private static final double STRONGEST_POWER = 1.8;
    private static final double DARKEST = 0.8;
    private static final double BRIGHTEST = 1.05;
    private static final int STEPS = 512;

    /** Draws any hue for every second picture, and nearly its own for the others. */
    static Recolouring draw(SplittableRandom random) {
        double hue = random.nextBoolean() ? random.nextDouble(-Math.PI, Math.PI) : random.nextDouble(-0.2, 0.2);
        double saturation = random.nextDouble(0.4, 1.4);
        return new Recolouring(
                turned(hue, saturation), (float) Math.pow(STRONGEST_POWER, random.nextDouble(-1, 0.6)), (float)
                        random.nextDouble(DARKEST, BRIGHTEST));
    }

    /**
     * Recolours {@code count} values in [0,1], in place.
     *
     * @param views whose reds come first in each pixel, then their greens and blues; 1 of a picture
     */
    public void apply(float[] rgb, int offset, int count, int views) {
        float[] bent = curve();
        for (int pixel = offset; pixel < offset + count; pixel += 3 * views) {
            for (int i = pixel; i < pixel + views; i++) {
                float r = rgb[i];
                float g = rgb[i + views];
                float b = rgb[i + 2 * views];
                if (r + g + b > 0) {
                    rgb[i] = bent[step(mixing[0] * r + mixing[1] * g + mixing[2] * b)];
                    rgb[i + views] = bent[step(mixing[3] * r + mixing[4] * g + mixing[5] * b)];
                    rgb[i + 2 * views] = bent[step(mixing[6] * r + mixing[7] * g + mixing[8] * b)];
                }
            }
        }
    }

    private static int step(float value) {
        return (int) (Math.clamp(value, 0, 1) * STEPS + 0.5f);
    }

    /** Returns a table of the bent values: a power for each value is slow. */
    private float[] curve() {
        float[] bent = new float[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            bent[i] = Math.min(1, gain * (float) Math.pow(i / (double) STEPS, power));
        }
        return bent;
    }

    /** Returns a turn about the axis of greys, and a stretch away from it. */
    static float[] turned(double hue, double saturation) {
        double along = saturation * Math.cos(hue);
        double across = saturation * Math.sin(hue) / Math.sqrt(3);
        float[] mixing = new float[9];
        for (int i = 0; i < 9; i++) {
            int steps = Math.floorMod(i % 3 - i / 3, 3);
            double turn = steps == 0 ? 0 : steps == 1 ? -across : across;
            mixing[i] = (float) ((1 - along) / 3 + (steps == 0 ? along : 0) + turn);
        }
        return mixing;
    }
}

package io.github.img3d.train.augment;

import java.util.SplittableRandom;

/**
 * The same object in other colours: hues turned, colours made paler or stronger, brightness bent by a power and scaled.
 * Greys stay grey, black stays black.
 *
 * @param mixing what red, green and blue take of red, green and blue, row by row; each row sums to 1
 * @param power that bends brightness
 * @param gain that scales it afterwards
 */
public record Recolouring(float[] mixing, float power, float gain) {

    private static final double STRONGEST_POWER = 1.8;
    private static final double DARKEST = 0.75;
    private static final double BRIGHTEST = 1.1;
    private static final int STEPS = 512;

    /** Every second picture in any hue, the others in nearly their own. */
    static Recolouring draw(SplittableRandom random) {
        double hue = random.nextBoolean() ? random.nextDouble(-Math.PI, Math.PI) : random.nextDouble(-0.2, 0.2);
        double saturation = random.nextDouble(0.4, 1.4);
        return new Recolouring(
                turned(hue, saturation), (float) Math.pow(STRONGEST_POWER, random.nextDouble(-1, 1)), (float)
                        random.nextDouble(DARKEST, BRIGHTEST));
    }

    /** Recolours {@code count} values, {@code [.,3]} in [0,1], in place. */
    public void apply(float[] rgb, int offset, int count) {
        apply(rgb, offset, count, 1);
    }

    /** Recolours {@code count} values, {@code [.,3,views]} in [0,1], in place. */
    public void apply(float[] rgb, int offset, int count, int views) {
        float[] bent = curve();
        for (int pixel = offset; pixel < offset + count; pixel += 3 * views) {
            for (int i = pixel; i < pixel + views; i++) {
                apply(bent, rgb, i, views);
            }
        }
    }

    private void apply(float[] bent, float[] rgb, int red, int step) {
        float[] m = mixing;
        float r = rgb[red];
        float g = rgb[red + step];
        float b = rgb[red + 2 * step];
        if (r + g + b > 0) {
            rgb[red] = bent[step(m[0] * r + m[1] * g + m[2] * b)];
            rgb[red + step] = bent[step(m[3] * r + m[4] * g + m[5] * b)];
            rgb[red + 2 * step] = bent[step(m[6] * r + m[7] * g + m[8] * b)];
        }
    }

    private static int step(float value) {
        return (int) (Math.clamp(value, 0, 1) * STEPS + 0.5f);
    }

    /** A power a value is slow; a table of them is not. */
    private float[] curve() {
        float[] bent = new float[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            bent[i] = Math.min(1, gain * (float) Math.pow(i / (double) STEPS, power));
        }
        return bent;
    }

    /** A turn about the axis of greys, and a stretch away from it. */
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

package io.github.img3d.train;

import java.util.SplittableRandom;

/**
 * The same picture in other colours: channels permuted, brightness bent by a power, white kept white.
 *
 * @param red the channel that red comes from, as green and blue
 */
record Recolouring(int red, int green, int blue, float power) {

    private static final int[][] PERMUTATIONS = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
    private static final double STRONGEST = 1.7;

    static Recolouring draw(SplittableRandom random) {
        int[] p = PERMUTATIONS[random.nextInt(PERMUTATIONS.length)];
        double power = Math.pow(STRONGEST, 2 * random.nextDouble() - 1);
        return new Recolouring(p[0], p[1], p[2], (float) power);
    }

    /** @param views whose reds come first in each pixel, then their greens and blues; 1 of a picture */
    void apply(float[] rgb, int offset, int count, int views) {
        for (int pixel = offset; pixel < offset + count; pixel += 3 * views) {
            for (int i = pixel; i < pixel + views; i++) {
                float r = bent(rgb[i + red * views]);
                float g = bent(rgb[i + green * views]);
                float b = bent(rgb[i + blue * views]);
                rgb[i] = r;
                rgb[i + views] = g;
                rgb[i + 2 * views] = b;
            }
        }
    }

    private float bent(float value) {
        return value == 1 ? 1 : (float) Math.pow(value, power);
    }
}

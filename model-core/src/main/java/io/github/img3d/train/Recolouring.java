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

    void apply(float[] rgb, int offset, int count) {
        for (int i = offset; i < offset + count; i += 3) {
            float r = bent(rgb[i + red]);
            float g = bent(rgb[i + green]);
            float b = bent(rgb[i + blue]);
            rgb[i] = r;
            rgb[i + 1] = g;
            rgb[i + 2] = b;
        }
    }

    private float bent(float value) {
        return value == 1 ? 1 : (float) Math.pow(value, power);
    }
}

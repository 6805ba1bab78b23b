package io.github.img3d.furniture.finish;

import io.github.img3d.image.Picture;
import java.util.function.IntBinaryOperator;

/** Small greys that repeat without a seam and darken the colour they multiply. */
final class TexturePatterns {

    private static final int SIZE = 64;
    private static final double TURN = 2 * Math.PI / SIZE;

    private TexturePatterns() {}

    /** Grain along v. */
    static Picture wood(RandomDraws dice) {
        int rings = dice.between(3, 9);
        double wave = dice.between(0.5, 2.5);
        double depth = dice.between(15, 60);
        double[] noise = noise(dice);
        return paint((x, y) -> {
            double grain = StrictMath.sin(rings * TURN * x + wave * StrictMath.sin(TURN * y) + 2 * noise[x]);
            return (int) (235 - depth * (0.5 + 0.5 * grain) + 18 * noise[(x * 7 + 3) % SIZE]);
        });
    }

    static Picture fabric(RandomDraws dice) {
        int thread = 1 << dice.between(0, 2);
        double depth = dice.between(10, 45);
        double[] noise = noise(dice);
        return paint((x, y) -> {
            int weave = (x / thread + y / thread) & 1;
            return (int) (240 - depth * weave + 14 * noise[(x * 13 + y * 29) % SIZE]);
        });
    }

    static Picture leather(RandomDraws dice) {
        double[] noise = noise(dice);
        double depth = dice.between(8, 25);
        return paint((x, y) ->
                (int) (230 + depth * (noise[(x * x + 5 * y) % SIZE] + noise[(y * y + 11 * x) % SIZE]) / 2));
    }

    /** Stripes or checks. */
    static Picture pattern(RandomDraws dice) {
        int repeats = 1 << dice.between(1, 3);
        double depth = dice.between(40, 130);
        boolean checked = dice.chance(0.4);
        return paint((x, y) -> {
            double stripe = StrictMath.sin(repeats * TURN * x) > 0 ? 1 : 0;
            double cross = StrictMath.sin(repeats * TURN * y) > 0 ? 1 : 0;
            return (int) (245 - depth * (checked ? (stripe + cross) / 2 : stripe));
        });
    }

    private static double[] noise(RandomDraws dice) {
        double[] noise = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            noise[i] = dice.between(-1.0, 1.0);
        }
        return noise;
    }

    private static Picture paint(IntBinaryOperator grey) {
        int[] argb = new int[SIZE * SIZE];
        for (int i = 0; i < argb.length; i++) {
            int value = Math.clamp(grey.applyAsInt(i % SIZE, i / SIZE), 0, 255);
            argb[i] = 0xFF000000 | value * 0x010101;
        }
        return new Picture(SIZE, SIZE, argb);
    }
}

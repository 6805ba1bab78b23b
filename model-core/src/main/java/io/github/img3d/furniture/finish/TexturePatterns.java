package io.github.img3d.furniture.finish;

import io.github.img3d.image.Picture;
import java.util.function.IntBinaryOperator;

/** Small grey patterns that repeat without a seam and darken the colour that they multiply. */
final class TexturePatterns {

    private static final int SIZE = 64;
    private static final double TURN = 2 * Math.PI / SIZE;

    private TexturePatterns() {}

    /** Draws a grain along v. */
    static Picture wood(RandomDraws draws) {
        int rings = draws.between(3, 9);
        double wave = draws.between(0.5, 2.5);
        double depth = draws.between(15, 60);
        double[] noise = noise(draws);
        return paint((x, y) -> {
            double grain = StrictMath.sin(rings * TURN * x + wave * StrictMath.sin(TURN * y) + 2 * noise[x]);
            return (int) (235 - depth * (0.5 + 0.5 * grain) + 18 * noise[(x * 7 + 3) % SIZE]);
        });
    }

    static Picture fabric(RandomDraws draws) {
        int thread = 1 << draws.between(0, 2);
        double depth = draws.between(10, 45);
        double[] noise = noise(draws);
        return paint((x, y) -> {
            int weave = (x / thread + y / thread) & 1;
            return (int) (240 - depth * weave + 14 * noise[(x * 13 + y * 29) % SIZE]);
        });
    }

    static Picture leather(RandomDraws draws) {
        double[] noise = noise(draws);
        double depth = draws.between(8, 25);
        return paint((x, y) ->
                (int) (230 + depth * (noise[(x * x + 5 * y) % SIZE] + noise[(y * y + 11 * x) % SIZE]) / 2));
    }

    /** Draws stripes or checks. */
    static Picture pattern(RandomDraws draws) {
        int repeats = 1 << draws.between(1, 3);
        double depth = draws.between(40, 130);
        boolean checked = draws.chance(0.4);
        return paint((x, y) -> {
            double stripe = StrictMath.sin(repeats * TURN * x) > 0 ? 1 : 0;
            double cross = StrictMath.sin(repeats * TURN * y) > 0 ? 1 : 0;
            return (int) (245 - depth * (checked ? (stripe + cross) / 2 : stripe));
        });
    }

    private static double[] noise(RandomDraws draws) {
        double[] noise = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            noise[i] = draws.between(-1.0, 1.0);
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

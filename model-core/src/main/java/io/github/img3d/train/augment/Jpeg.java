package io.github.img3d.train.augment;

import java.util.SplittableRandom;

/**
 * A JPEG's loss: the cosine transform of each 8×8 block rounded to the standard's steps, colours coarser than brightness.
 *
 * @param coarseness of the steps; 1 is quality 50
 */
record Jpeg(float coarseness) implements Degradation {

    private static final int BLOCK = 8;

    /** The standard's steps grow about linearly with the frequencies' sum (annex K), from 12 for the mean's neighbours. */
    private static final float LEAST_STEP = 10 / 255f;

    private static final float STEP_PER_FREQUENCY = 7.5f / 255f;
    private static final float COLOUR = 2;

    private static final float[] COSINES = cosines();

    static Jpeg draw(SplittableRandom random) {
        return new Jpeg((float) random.nextDouble(0.2, 1.5));
    }

    @Override
    public void apply(Film film) {
        float[] block = new float[BLOCK * BLOCK];
        float[] half = new float[BLOCK * BLOCK];
        float[] steps = steps(coarseness);
        float[] colourSteps = steps(coarseness * COLOUR);
        toLuma(film.rgb());
        for (int y = 0; y + BLOCK <= film.side(); y += BLOCK) {
            for (int x = 0; x + BLOCK <= film.side(); x += BLOCK) {
                int at = y * film.side() + x;
                if (isSeen(film, at)) {
                    round(film, 3 * at, block, half, steps);
                    round(film, 3 * at + 1, block, half, colourSteps);
                    round(film, 3 * at + 2, block, half, colourSteps);
                }
            }
        }
        toRgb(film.rgb());
    }

    private static boolean isSeen(Film film, int at) {
        for (int i = 0; i < BLOCK * BLOCK; i++) {
            if (film.alpha()[at + i / BLOCK * film.side() + i % BLOCK] > 0) {
                return true;
            }
        }
        return false;
    }

    private static void round(Film film, int at, float[] block, float[] half, float[] steps) {
        float[] values = film.rgb();
        int row = 3 * film.side();
        for (int i = 0; i < block.length; i++) {
            block[i] = values[at + i / BLOCK * row + i % BLOCK * 3];
        }
        transform(block, half, BLOCK, 1);
        for (int i = 0; i < block.length; i++) {
            block[i] = Math.round(block[i] / steps[i]) * steps[i];
        }
        transform(block, half, 1, BLOCK);
        for (int i = 0; i < block.length; i++) {
            values[at + i / BLOCK * row + i % BLOCK * 3] = block[i];
        }
    }

    /** Computes C·X·Cᵀ, or its inverse Cᵀ·X·C where C is read by columns. */
    private static void transform(float[] block, float[] half, int row, int column) {
        multiply(block, half, row, column);
        multiply(half, block, row, column);
    }

    /** Computes the transpose of C·X: doing it twice transforms both ways. */
    private static void multiply(float[] from, float[] to, int row, int column) {
        for (int k = 0; k < BLOCK; k++) {
            int c = k * row;
            for (int x = 0; x < BLOCK; x++) {
                float even = COSINES[c] * from[x] + COSINES[c + 2 * column] * from[x + 16];
                float odd = COSINES[c + column] * from[x + 8] + COSINES[c + 3 * column] * from[x + 24];
                even += COSINES[c + 4 * column] * from[x + 32] + COSINES[c + 6 * column] * from[x + 48];
                odd += COSINES[c + 5 * column] * from[x + 40] + COSINES[c + 7 * column] * from[x + 56];
                to[x * BLOCK + k] = even + odd;
            }
        }
    }

    private static void toLuma(float[] rgb) {
        for (int i = 0; i < rgb.length; i += 3) {
            float luma = 0.299f * rgb[i] + 0.587f * rgb[i + 1] + 0.114f * rgb[i + 2];
            float blue = (rgb[i + 2] - luma) * 0.564f;
            float red = (rgb[i] - luma) * 0.713f;
            rgb[i] = luma;
            rgb[i + 1] = blue;
            rgb[i + 2] = red;
        }
    }

    private static void toRgb(float[] values) {
        for (int i = 0; i < values.length; i += 3) {
            float luma = values[i];
            float blue = values[i + 1];
            float red = values[i + 2];
            values[i] = Math.clamp(luma + 1.403f * red, 0, 1);
            values[i + 1] = Math.clamp(luma - 0.344f * blue - 0.714f * red, 0, 1);
            values[i + 2] = Math.clamp(luma + 1.773f * blue, 0, 1);
        }
    }

    private static float[] steps(float coarseness) {
        float[] steps = new float[BLOCK * BLOCK];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = coarseness * (LEAST_STEP + STEP_PER_FREQUENCY * (i / BLOCK + i % BLOCK));
        }
        return steps;
    }

    private static float[] cosines() {
        float[] cosines = new float[BLOCK * BLOCK];
        for (int i = 0; i < cosines.length; i++) {
            double scale = Math.sqrt((i < BLOCK ? 1.0 : 2.0) / BLOCK);
            cosines[i] = (float) (scale * StrictMath.cos(Math.PI * (i / BLOCK) * (2 * (i % BLOCK) + 1) / (2 * BLOCK)));
        }
        return cosines;
    }
}

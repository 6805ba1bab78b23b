package io.github.img3d.train.augment;

import java.util.SplittableRandom;

/**
 * A move of the object: nearer or farther, and off the centre, as when its outline was not found to the pixel. Parts that
 * leave the picture are cut off.
 *
 * @param scale above 1 is larger
 * @param right in pixels
 * @param down in pixels
 */
record Reframing(float scale, float right, float down) implements Degradation {

    static Reframing draw(SplittableRandom random) {
        return new Reframing((float) random.nextDouble(0.85, 1.1), (float) random.nextDouble(-3, 3), (float)
                random.nextDouble(-3, 3));
    }

    @Override
    public void apply(Film film) {
        int side = film.side();
        float[] framed = framed(film);
        float middle = (side - 1) / 2f;
        for (int row = 0; row < side; row++) {
            float y = (row - middle - down) / scale + middle + 1;
            for (int column = 0; column < side; column++) {
                float x = (column - middle - right) / scale + middle + 1;
                boolean inside = x >= 0 && y >= 0 && x < side + 1 && y < side + 1;
                film.alpha()[row * side + column] = 0;
                if (inside) {
                    sample(framed, side + 2, x, y, film, row * side + column);
                }
            }
        }
    }

    /** Returns alpha and colours times alpha, {@code [side+2,side+2,4]}: with a frame of nothing, 1 wide. */
    private static float[] framed(Film film) {
        int side = film.side();
        float[] framed = new float[4 * (side + 2) * (side + 2)];
        for (int row = 0; row < side; row++) {
            int to = 4 * ((row + 1) * (side + 2) + 1);
            for (int p = row * side; p < (row + 1) * side; p++, to += 4) {
                float alpha = film.alpha()[p];
                framed[to] = alpha;
                framed[to + 1] = alpha * film.rgb()[3 * p];
                framed[to + 2] = alpha * film.rgb()[3 * p + 1];
                framed[to + 3] = alpha * film.rgb()[3 * p + 2];
            }
        }
        return framed;
    }

    /** Writes the mean of the four pixels about a point, weighted by nearness. */
    private static void sample(float[] framed, int width, float x, float y, Film film, int p) {
        int left = (int) x;
        int top = (int) y;
        int above = 4 * (top * width + left);
        int below = above + 4 * width;
        float dx = x - left;
        float dy = y - top;
        float alpha = mean(framed, above, below, dx, dy);
        if (alpha > 0) {
            film.alpha()[p] = Math.min(1, alpha);
            for (int c = 0; c < 3; c++) {
                film.rgb()[3 * p + c] = Math.min(1, mean(framed, above + 1 + c, below + 1 + c, dx, dy) / alpha);
            }
        }
    }

    private static float mean(float[] values, int above, int below, float dx, float dy) {
        float up = values[above] + dx * (values[above + 4] - values[above]);
        float down = values[below] + dx * (values[below + 4] - values[below]);
        return up + dy * (down - up);
    }
}

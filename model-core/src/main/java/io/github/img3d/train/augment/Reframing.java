package io.github.img3d.train.augment;

import io.github.img3d.geometry.Camera;
import java.util.SplittableRandom;

/**
 * A move of the object: nearer or farther, and off the centre, as when its outline was not found to the pixel. Parts that
 * leave the picture are cut off.
 *
 * @param scale above 1 is larger
 * @param right in pixels of a picture of {@value #SIDE} a side
 * @param down in the same pixels
 */
public record Reframing(float scale, float right, float down) implements Degradation {

    /** Nothing moves. */
    public static final Reframing NONE = new Reframing(1, 0, 0);

    private static final int SIDE = 64;

    static Reframing draw(SplittableRandom random) {
        return new Reframing((float) random.nextDouble(0.85, 1.1), (float) random.nextDouble(-3, 3), (float)
                random.nextDouble(-3, 3));
    }

    @Override
    public void apply(Film film) {
        int side = film.side();
        float[] framed = framed(film);
        for (int row = 0; row < side; row++) {
            float y = before(row, down, side) + 1;
            for (int column = 0; column < side; column++) {
                float x = before(column, right, side) + 1;
                boolean inside = x >= 0 && y >= 0 && x < side + 1 && y < side + 1;
                film.alpha()[row * side + column] = 0;
                if (inside) {
                    sample(framed, side + 2, x, y, film, row * side + column);
                }
            }
        }
    }

    /** Returns the row, of a picture of {@code side} pixels a side, that comes to {@code row}. */
    public float rowBefore(int row, int side) {
        return before(row, down, side);
    }

    /** Returns the column that comes to {@code column}. */
    public float columnBefore(int column, int side) {
        return before(column, right, side);
    }

    private float before(int at, float shift, int side) {
        float middle = (side - 1) / 2f;
        return (at - middle - shift * side / SIDE) / scale + middle;
    }

    /** Returns the camera of a picture, with {@code side} pixels a side, after the move. */
    public Camera applied(Camera camera, int side) {
        double middle = (side - 1) / 2.0;
        var crop = camera.crop();
        return camera.cropped(new Camera.Crop(
                crop.scale() * scale,
                (crop.right() - middle) * scale + middle + (double) right * side / SIDE,
                (crop.down() - middle) * scale + middle + (double) down * side / SIDE));
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

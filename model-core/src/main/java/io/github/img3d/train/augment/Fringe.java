package io.github.img3d.train.augment;

import java.util.SplittableRandom;

/**
 * Careless cutting out: a seam of the backdrop stays on the object, or a seam of the object is lost.
 *
 * @param width pixels that the outline is moved outwards, or inwards where below 0; at most 1
 */
record Fringe(float width) implements Degradation {

    static Fringe draw(SplittableRandom random) {
        return new Fringe((float) random.nextDouble(-0.4, 0.8));
    }

    @Override
    public void apply(Film film) {
        int side = film.side();
        float[] old = film.alpha().clone();
        for (int row = 0; row < side; row++) {
            int above = (row == 0 ? 0 : row - 1) * side;
            int below = (row == side - 1 ? row : row + 1) * side;
            for (int column = 0; column < side; column++) {
                int p = row * side + column;
                float left = old[column == 0 ? p : p - 1];
                float right = old[column == side - 1 ? p : p + 1];
                film.alpha()[p] = moved(old[p], left, right, old[above + column], old[below + column]);
            }
        }
    }

    /** Moves a value towards the most solid neighbour, or towards the least. */
    private float moved(float own, float left, float right, float above, float below) {
        float goal = width > 0
                ? Math.max(own, Math.max(Math.max(left, right), Math.max(above, below)))
                : Math.min(own, Math.min(Math.min(left, right), Math.min(above, below)));
        return own + Math.abs(width) * (goal - own);
    }
}

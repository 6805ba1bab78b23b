package io.github.img3d.ownview;

import java.util.Arrays;

/**
 * The nearest chosen pixel of every pixel of a square raster, found in two sweeps that hand nearest pixels on to
 * neighbours; it may be a little farther than the nearest of all.
 *
 * @param index {@code [P]}: the nearest chosen pixel, {@link #NONE} if none is chosen
 */
record NearestPixels(int side, int[] index) {

    static final int NONE = -1;

    static NearestPixels of(boolean[] chosen, int side) {
        int[] index = new int[side * side];
        Arrays.fill(index, NONE);
        for (int p = 0; p < index.length; p++) {
            index[p] = chosen[p] ? p : NONE;
        }
        var nearest = new NearestPixels(side, index);
        for (int row = 0; row < side; row++) {
            nearest.sweep(row, -1);
        }
        for (int row = side - 1; row >= 0; row--) {
            nearest.sweep(row, 1);
        }
        return nearest;
    }

    /** Returns how far, in pixels, a pixel is from its nearest chosen one. */
    double distance(int pixel) {
        return Math.sqrt(square(pixel, index[pixel]));
    }

    private void sweep(int row, int above) {
        for (int column = 0; column < side; column++) {
            for (int step = -1; step <= 1; step++) {
                offer(row, column, row + above, column + step);
            }
            offer(row, column, row, column - 1);
        }
        for (int column = side - 1; column >= 0; column--) {
            offer(row, column, row, column + 1);
        }
    }

    private void offer(int row, int column, int fromRow, int fromColumn) {
        if (fromRow < 0 || fromRow >= side || fromColumn < 0 || fromColumn >= side) {
            return;
        }
        int offered = index[fromRow * side + fromColumn];
        int pixel = row * side + column;
        if (offered != NONE && (index[pixel] == NONE || square(pixel, offered) < square(pixel, index[pixel]))) {
            index[pixel] = offered;
        }
    }

    private long square(int pixel, int other) {
        long down = pixel / side - other / side;
        long right = pixel % side - other % side;
        return down * down + right * right;
    }
}

package io.github.img3d.compute.vector.product;

import java.util.Arrays;

/** Runs of pixels that may stick out of their row on either side, where they are zero. */
final class PaddedRows {

    private PaddedRows() {}

    /**
     * Copies pixels {@code first … first+pixels−1} of the row that starts at pixel {@code row}.
     *
     * @param width number of pixels in the row, 0 for a row outside the map
     */
    static void copy(float[] map, int row, int first, int pixels, int width, int channels, float[] to, int toAt) {
        int from = Math.min(Math.max(first, 0), width);
        int end = Math.max(from, Math.min(first + pixels, width));
        int before = Math.min(from - first, pixels) * channels;
        int copied = (end - from) * channels;
        if (copied == 0) {
            Arrays.fill(to, toAt, toAt + pixels * channels, 0);
            return;
        }
        Arrays.fill(to, toAt, toAt + before, 0);
        System.arraycopy(map, (row + from) * channels, to, toAt + before, copied);
        Arrays.fill(to, toAt + before + copied, toAt + pixels * channels, 0);
    }
}

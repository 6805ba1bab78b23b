package io.github.img3d.segmentation;

import java.util.Arrays;

/**
 * What of a mask hangs together, by sides or corners.
 *
 * @param piece number of each pixel's piece, from 1; 0 outside the mask
 * @param sizes in pixels, by the pieces' numbers
 */
record ConnectedComponents(int[] piece, int[] sizes) {

    static ConnectedComponents of(boolean[] mask, int width) {
        int[] piece = new int[mask.length];
        int[] queue = new int[mask.length];
        int[] sizes = new int[16];
        int count = 0;
        for (int i = 0; i < mask.length; i++) {
            if (mask[i] && piece[i] == 0) {
                count++;
                if (count == sizes.length) {
                    sizes = Arrays.copyOf(sizes, 2 * count);
                }
                sizes[count] = label(mask, width, i, count, piece, queue);
            }
        }
        return new ConnectedComponents(piece, Arrays.copyOf(sizes, count + 1));
    }

    private static int label(boolean[] mask, int width, int start, int number, int[] piece, int[] queue) {
        int height = mask.length / width;
        int end = 0;
        queue[end++] = start;
        piece[start] = number;
        for (int next = 0; next < end; next++) {
            int x = queue[next] % width;
            int y = queue[next] / width;
            for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
                for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
                    int j = ny * width + nx;
                    if (mask[j] && piece[j] == 0) {
                        piece[j] = number;
                        queue[end++] = j;
                    }
                }
            }
        }
        return end;
    }

    /** The pieces that are at least this part of the largest. */
    boolean[] atLeast(double part) {
        int largest = largest();
        boolean[] kept = new boolean[piece.length];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = piece[i] > 0 && sizes[piece[i]] >= part * largest;
        }
        return kept;
    }

    int largest() {
        return Arrays.stream(sizes).max().orElse(0);
    }

    /** Pixels of all pieces. */
    int total() {
        return Arrays.stream(sizes).sum();
    }
}

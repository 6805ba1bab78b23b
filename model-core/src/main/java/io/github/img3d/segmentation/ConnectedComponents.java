package io.github.img3d.segmentation;

import java.util.Arrays;

/**
 * The connected components of a mask; pixels are connected by sides and by corners.
 *
 * @param labels number of each pixel's component, from 1; 0 outside the mask
 * @param sizes in pixels, by the components' numbers
 */
record ConnectedComponents(int[] labels, int[] sizes) {

    static ConnectedComponents of(boolean[] mask, int width) {
        int[] labels = new int[mask.length];
        int[] queue = new int[mask.length];
        int[] sizes = new int[16];
        int count = 0;
        for (int i = 0; i < mask.length; i++) {
            if (mask[i] && labels[i] == 0) {
                count++;
                if (count == sizes.length) {
                    sizes = Arrays.copyOf(sizes, 2 * count);
                }
                sizes[count] = fill(mask, width, i, count, labels, queue);
            }
        }
        return new ConnectedComponents(labels, Arrays.copyOf(sizes, count + 1));
    }

    private static int fill(boolean[] mask, int width, int start, int number, int[] labels, int[] queue) {
        int height = mask.length / width;
        int end = 0;
        queue[end++] = start;
        labels[start] = number;
        for (int next = 0; next < end; next++) {
            int x = queue[next] % width;
            int y = queue[next] / width;
            for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
                for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
                    int j = ny * width + nx;
                    if (mask[j] && labels[j] == 0) {
                        labels[j] = number;
                        queue[end++] = j;
                    }
                }
            }
        }
        return end;
    }

    /** Returns the pixels of all components that are at least this part of the largest. */
    boolean[] atLeast(double part) {
        int largest = largest();
        boolean[] kept = new boolean[labels.length];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = labels[i] > 0 && sizes[labels[i]] >= part * largest;
        }
        return kept;
    }

    int largest() {
        return Arrays.stream(sizes).max().orElse(0);
    }

    /** Returns the number of pixels in all components. */
    int total() {
        return Arrays.stream(sizes).sum();
    }
}

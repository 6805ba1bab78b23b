package io.github.img3d.metric;

import java.util.SplittableRandom;

/**
 * A quickselect over points: it reorders them so that those before a place are not greater along an axis than those
 * after it (Hoare's FIND, 1961).
 *
 * <p>Pivots are drawn at random, from a fixed seed, so that no order of the points makes it slow. Points equal to the
 * pivot go to both sides, so that many equal points don't either.
 */
final class Selection {

    private final float[] points;
    private final int[] numbers;
    private final SplittableRandom pivots = new SplittableRandom(1);

    /**
     * Selects among points, and reorders both arrays alike.
     *
     * @param points x, y, z of point after point
     * @param numbers one a point
     */
    Selection(float[] points, int[] numbers) {
        this.points = points;
        this.numbers = numbers;
    }

    /**
     * Puts the point at {@code place} that would be there if the points from {@code begin} to {@code end} were sorted
     * along {@code axis}.
     */
    void split(int begin, int place, int end, int axis) {
        int low = begin;
        int high = end - 1;
        while (low < high) {
            float pivot = points[3 * pivots.nextInt(low, high + 1) + axis];
            int i = low;
            int j = high;
            while (i <= j) {
                while (points[3 * i + axis] < pivot) {
                    i++;
                }
                while (points[3 * j + axis] > pivot) {
                    j--;
                }
                if (i <= j) {
                    swap(i++, j--);
                }
            }
            if (place <= j) {
                high = j;
            } else if (place >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    private void swap(int a, int b) {
        for (int axis = 0; axis < 3; axis++) {
            float kept = points[3 * a + axis];
            points[3 * a + axis] = points[3 * b + axis];
            points[3 * b + axis] = kept;
        }
        int number = numbers[a];
        numbers[a] = numbers[b];
        numbers[b] = number;
    }
}

package io.github.img3d.ownview;

import java.util.Arrays;

/**
 * The regions of like colour that a view shows: clusters of its pixels by albedo and by the picture's colour without
 * light.
 *
 * @param of {@code [P]}: the region of a pixel, {@link #NONE} where the view shows nothing
 * @param colours {@code [R,3]}: mean colours without light, 0 … 1
 * @param sizes {@code [R]}: number of pixels
 */
record Regions(int[] of, float[] colours, int[] sizes) {

    static final int NONE = -1;

    private static final int MOST = 6;
    private static final int ROUNDS = 6;
    private static final int FEATURES = 6;

    /** Squared difference from all regions at which a pixel is worth another region. */
    private static final double WORTH = 0.02;

    static Regions of(OwnView view, Unlit unlit) {
        int pixels = view.side() * view.side();
        float[] features = new float[FEATURES * pixels];
        for (int p = 0; p < pixels; p++) {
            for (int channel = 0; channel < 3; channel++) {
                features[FEATURES * p + channel] = view.albedo()[3 * p + channel];
                features[FEATURES * p + 3 + channel] = unlit.of(p, channel);
            }
        }
        int[] of = new int[pixels];
        Arrays.fill(of, NONE);
        var clusters = new Clusters(view, features, of);
        clusters.seed();
        for (int round = 0; round < ROUNDS; round++) {
            clusters.assign();
            clusters.average();
        }
        return clusters.regions();
    }

    int count() {
        return sizes.length;
    }

    /** Returns the region of most pixels. */
    int largest() {
        int largest = 0;
        for (int r = 1; r < sizes.length; r++) {
            largest = sizes[r] > sizes[largest] ? r : largest;
        }
        return largest;
    }

    /** Clusters in the making. */
    private static final class Clusters {

        private final OwnView view;
        private final float[] features;
        private final int[] of;
        private final float[] centres = new float[MOST * FEATURES];
        private final int[] sizes = new int[MOST];
        private int count;

        Clusters(OwnView view, float[] features, int[] of) {
            this.view = view;
            this.features = features;
            this.of = of;
        }

        /** Begins with a pixel, and adds the one that is most unlike all before while there is one. */
        void seed() {
            double[] unlike = new double[of.length];
            Arrays.fill(unlike, Double.POSITIVE_INFINITY);
            int next = farthest(unlike);
            while (next != NONE && count < MOST) {
                System.arraycopy(features, FEATURES * next, centres, FEATURES * count, FEATURES);
                for (int p = 0; p < unlike.length; p++) {
                    unlike[p] = Math.min(unlike[p], square(p, count));
                }
                count++;
                next = farthest(unlike);
            }
        }

        private int farthest(double[] unlike) {
            int farthest = NONE;
            for (int p = 0; p < unlike.length; p++) {
                if (view.shows(p) && unlike[p] > (farthest == NONE ? WORTH : unlike[farthest])) {
                    farthest = p;
                }
            }
            return farthest;
        }

        void assign() {
            for (int p = 0; p < of.length; p++) {
                if (view.shows(p)) {
                    int nearest = 0;
                    for (int r = 1; r < count; r++) {
                        nearest = square(p, r) < square(p, nearest) ? r : nearest;
                    }
                    of[p] = nearest;
                }
            }
        }

        void average() {
            float[] sums = new float[centres.length];
            Arrays.fill(sizes, 0);
            for (int p = 0; p < of.length; p++) {
                if (of[p] != NONE) {
                    sizes[of[p]]++;
                    for (int f = 0; f < FEATURES; f++) {
                        sums[FEATURES * of[p] + f] += features[FEATURES * p + f];
                    }
                }
            }
            for (int i = 0; i < FEATURES * count; i++) {
                centres[i] = sizes[i / FEATURES] == 0 ? centres[i] : sums[i] / sizes[i / FEATURES];
            }
        }

        Regions regions() {
            float[] colours = new float[3 * count];
            for (int r = 0; r < count; r++) {
                System.arraycopy(centres, FEATURES * r + 3, colours, 3 * r, 3);
            }
            return new Regions(of, colours, Arrays.copyOf(sizes, count));
        }

        private double square(int p, int r) {
            double sum = 0;
            for (int f = 0; f < FEATURES; f++) {
                double d = features[FEATURES * p + f] - centres[FEATURES * r + f];
                sum += d * d;
            }
            return sum;
        }
    }
}

package io.github.img3d.segmentation;

import java.util.Arrays;
import org.ejml.data.DMatrix3x3;
import org.ejml.dense.fixed.CommonOps_DDF3;

/**
 * A Gaussian mixture of the colours of some pixels, each Gaussian with its share of them.
 *
 * @param parts at least one
 */
record ColourMixture(Gaussian[] parts) {

    /** Number of Gaussians, as published. */
    static final int PARTS = 5;

    /**
     * Variance that is added to each channel of L*a*b*, so that pixels of one flat colour still allow for a little
     * grain.
     */
    private static final double LEAST_VARIANCE = 1;

    /** Steps of power iteration that find the direction in which colours spread most. */
    private static final int POWER_STEPS = 20;

    /**
     * Fits a mixture to pixels: their colours are split again and again, each time the group that spreads most, across
     * its widest direction (Orchard and Bouman 1991).
     *
     * @param lab {@code [P,3]}: L, a, b of pixel after pixel
     * @param chosen {@code [P]}: the pixels to fit, at least one
     */
    static ColourMixture of(float[] lab, boolean[] chosen) {
        int[] group = new int[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            group[i] = chosen[i] ? 0 : -1;
        }
        for (int groups = 1; groups < PARTS; groups++) {
            split(lab, group, groups);
        }
        return fitted(lab, group);
    }

    /** Assigns each chosen pixel to its likeliest part, then fits the parts anew. */
    ColourMixture refined(float[] lab, boolean[] chosen) {
        int[] group = new int[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            group[i] = chosen[i] ? likeliest(lab, 3 * i) : -1;
        }
        return fitted(lab, group);
    }

    /** Returns −log of the likelihood of the colour at {@code lab[at…at+2]}, from its likeliest part alone. */
    double cost(float[] lab, int at) {
        double least = Double.POSITIVE_INFINITY;
        for (Gaussian part : parts) {
            least = Math.min(least, part.cost(lab, at));
        }
        return least;
    }

    private int likeliest(float[] lab, int at) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < parts.length; k++) {
            double cost = parts[k].cost(lab, at);
            if (cost < least) {
                least = cost;
                best = k;
            }
        }
        return best;
    }

    private static ColourMixture fitted(float[] lab, int[] group) {
        var sums = sums(lab, group);
        double total = Arrays.stream(sums).mapToDouble(s -> s.count).sum();
        return new ColourMixture(Arrays.stream(sums)
                .filter(s -> s.count > 0)
                .map(s -> s.gaussian(s.count / total))
                .toArray(Gaussian[]::new));
    }

    private static Sums[] sums(float[] lab, int[] group) {
        var sums = new Sums[PARTS];
        Arrays.setAll(sums, k -> new Sums());
        for (int i = 0; i < group.length; i++) {
            if (group[i] >= 0) {
                sums[group[i]].add(lab, 3 * i);
            }
        }
        return sums;
    }

    private static void split(float[] lab, int[] group, int fresh) {
        var sums = sums(lab, group);
        int widest = 0;
        for (int k = 1; k < fresh; k++) {
            widest = sums[k].spread() > sums[widest].spread() ? k : widest;
        }
        double[] axis = sums[widest].axis();
        double[] mean = sums[widest].mean();
        for (int i = 0; i < group.length; i++) {
            if (group[i] == widest && along(axis, mean, lab, 3 * i) > 0) {
                group[i] = fresh;
            }
        }
    }

    private static double along(double[] axis, double[] mean, float[] lab, int at) {
        double sum = 0;
        for (int c = 0; c < 3; c++) {
            sum += axis[c] * (lab[at + c] - mean[c]);
        }
        return sum;
    }

    /**
     * One Gaussian.
     *
     * @param precision the inverse of its covariance
     * @param offset −log of its share and of its normalisation
     */
    record Gaussian(double[] mean, DMatrix3x3 precision, double offset) {

        double cost(float[] lab, int at) {
            double l = lab[at] - mean[0];
            double a = lab[at + 1] - mean[1];
            double b = lab[at + 2] - mean[2];
            var p = precision;
            double quadratic =
                    p.a11 * l * l + p.a22 * a * a + p.a33 * b * b + 2 * (p.a12 * l * a + p.a13 * l * b + p.a23 * a * b);
            return offset + quadratic / 2;
        }
    }

    /** First and second moments of a group of colours. */
    private static final class Sums {

        private final double[] first = new double[3];
        private final double[] second = new double[9];
        private int count;

        void add(float[] lab, int at) {
            count++;
            for (int r = 0; r < 3; r++) {
                first[r] += lab[at + r];
                for (int c = 0; c < 3; c++) {
                    second[3 * r + c] += (double) lab[at + r] * lab[at + c];
                }
            }
        }

        double[] mean() {
            return Arrays.stream(first).map(sum -> sum / count).toArray();
        }

        Gaussian gaussian(double share) {
            var covariance = covariance();
            var precision = new DMatrix3x3();
            CommonOps_DDF3.invert(covariance, precision);
            return new Gaussian(mean(), precision, Math.log(CommonOps_DDF3.det(covariance)) / 2 - Math.log(share));
        }

        private DMatrix3x3 covariance() {
            double[] mean = mean();
            var covariance = new DMatrix3x3();
            for (int r = 0; r < 3; r++) {
                for (int c = 0; c < 3; c++) {
                    double floor = r == c ? LEAST_VARIANCE : 0;
                    covariance.unsafe_set(r, c, second[3 * r + c] / count - mean[r] * mean[c] + floor);
                }
            }
            return covariance;
        }

        /** Returns the sum of squares along the axis, 0 for a group without pixels. */
        double spread() {
            if (count == 0) {
                return 0;
            }
            double[] axis = axis();
            return count * length(times(covariance(), axis));
        }

        /** Returns the direction of the greatest spread, by power iteration. */
        double[] axis() {
            double[] axis = {1, 0.9, 0.8};
            var covariance = covariance();
            for (int step = 0; step < POWER_STEPS; step++) {
                double[] next = times(covariance, axis);
                double length = length(next);
                axis = Arrays.stream(next).map(v -> v / length).toArray();
            }
            return axis;
        }

        private static double[] times(DMatrix3x3 m, double[] v) {
            return new double[] {
                m.a11 * v[0] + m.a12 * v[1] + m.a13 * v[2],
                m.a21 * v[0] + m.a22 * v[1] + m.a23 * v[2],
                m.a31 * v[0] + m.a32 * v[1] + m.a33 * v[2]
            };
        }

        private static double length(double[] v) {
            return Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
        }
    }
}

package io.github.img3d.ownview;

import io.github.img3d.image.Framing;
import io.github.img3d.image.Picture;

/**
 * A picture's colours without the light on the object: each pixel divided by its shading, the ratio of the picture's
 * lightness to that of the predicted albedo, evened out among neighbours of like albedo.
 *
 * <p>Where neighbours' ratios differ widely, albedo does not explain the picture, and less of the shading is divided out.
 */
final class Unlit {

    /** Bounds of the shading; what is beyond is a wrong albedo rather than light. */
    private static final double DARKEST = 0.35;

    private static final double LIGHTEST = 1.8;

    /** Lightness from which a ratio means something. */
    private static final float LEAST = 0.04f;

    /** Pixels to either side whose ratios are evened out. */
    private static final int REACH = 2;

    /** Squared difference of albedo at which a neighbour counts half. */
    private static final double ALIKE = 0.01;

    /** Variance of the ratio's logarithm at which half of the shading is divided out. */
    private static final double DOUBTFUL = 0.1;

    private final OwnView view;
    private final int side;
    private final int[] small;
    private final double[] logarithms;
    private final boolean[] told;

    /** {@code [P]}: the shading of the view's pixels. */
    private final float[] shading;

    Unlit(OwnView view, Picture framed) {
        this.view = view;
        side = view.side();
        small = Framing.scaled(framed, side).argb();
        logarithms = new double[side * side];
        told = new boolean[side * side];
        shading = new float[side * side];
        for (int p = 0; p < told.length; p++) {
            float seen = lightness(small[p]);
            float albedo = lightness(view.albedo(), 3 * p);
            told[p] = view.shows(p) && small[p] >>> 24 > 0 && seen > LEAST && albedo > LEAST;
            logarithms[p] = told[p] ? Math.log(Math.clamp(seen / albedo, DARKEST, LIGHTEST)) : 0;
        }
        for (int p = 0; p < told.length; p++) {
            shading[p] = even(p);
        }
    }

    /** Returns a channel (0 red, 1 green, 2 blue) of a colour of the picture without light, 0 … 1. */
    float of(int argb, int channel, int pixelOfView) {
        return Math.min(1, (argb >> 16 - 8 * channel & 255) / 255f / shading[pixelOfView]);
    }

    /** Returns a channel of the picture's mean colour in a pixel of the view, without light, 0 … 1. */
    float of(int pixelOfView, int channel) {
        return of(small[pixelOfView], channel, pixelOfView);
    }

    private float even(int p) {
        double weights = 0;
        double sum = 0;
        double squares = 0;
        for (int h = Math.max(0, p / side - REACH); h <= Math.min(side - 1, p / side + REACH); h++) {
            for (int w = Math.max(0, p % side - REACH); w <= Math.min(side - 1, p % side + REACH); w++) {
                int q = h * side + w;
                if (told[q]) {
                    double weight = 1 / (1 + difference(p, q) / ALIKE);
                    weights += weight;
                    sum += weight * logarithms[q];
                    squares += weight * logarithms[q] * logarithms[q];
                }
            }
        }
        if (weights == 0) {
            return 1;
        }
        double mean = sum / weights;
        double variance = Math.max(0, squares / weights - mean * mean);
        return (float) Math.exp(mean / (1 + variance / DOUBTFUL));
    }

    private double difference(int p, int q) {
        double sum = 0;
        for (int channel = 0; channel < 3; channel++) {
            double d = view.albedo()[3 * p + channel] - view.albedo()[3 * q + channel];
            sum += d * d;
        }
        return sum;
    }

    static float lightness(float[] rgb, int at) {
        return 0.3f * rgb[at] + 0.59f * rgb[at + 1] + 0.11f * rgb[at + 2];
    }

    private static float lightness(int argb) {
        return (0.3f * (argb >> 16 & 255) + 0.59f * (argb >> 8 & 255) + 0.11f * (argb & 255)) / 255;
    }
}

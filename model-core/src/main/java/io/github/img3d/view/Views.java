package io.github.img3d.view;

import io.github.img3d.geometry.Viewpoints;

/**
 * One object as the generator sees it from the V fixed viewpoints.
 *
 * @param maps {@code [P,4V]}: of a pixel's channels the first V are X and the next V are Y, in pixels, then Z (depth),
 *     then mask logits; a point exists where its logit is above 0
 * @param colours {@code [P,3V]}, of a pixel red of all views, then green and blue, about 0 … 1; empty if the generator
 *     predicts none
 */
public record Views(int height, int width, float[] maps, float[] colours) {

    /**
     * The probability of its mask above which a point counts, unless a user says otherwise: in the clouds that come out
     * and in those that training looks at. The published 0.5 loses thin parts that the network is not sure of.
     */
    public static final double MASK_THRESHOLD = 0.25;

    private static final int CHANNELS = 4 * Viewpoints.COUNT;
    private static final int COLOURS = 3 * Viewpoints.COUNT;

    public Views {
        if (maps.length != height * width * CHANNELS) {
            throw new IllegalArgumentException(
                    maps.length + " values, expected " + height + "×" + width + "×" + CHANNELS);
        }
        if (colours.length != 0 && colours.length != height * width * COLOURS) {
            throw new IllegalArgumentException(
                    colours.length + " values of colours, expected none or " + height + "×" + width + "×" + COLOURS);
        }
    }

    /** Views without colours. */
    public Views(int height, int width, float[] maps) {
        this(height, width, maps, new float[0]);
    }

    /**
     * The same views where a point exists if its mask's probability is above {@code probability}, rather than above 0.5:
     * their logits are lowered by that of {@code probability}.
     */
    public Views visibleAbove(double probability) {
        float logit = logit(probability);
        float[] shifted = maps.clone();
        for (int mask = 3 * Viewpoints.COUNT; mask < shifted.length; mask += CHANNELS) {
            for (int v = 0; v < Viewpoints.COUNT; v++) {
                shifted[mask + v] -= logit;
            }
        }
        return new Views(height, width, shifted, colours);
    }

    /** The mask logit of a probability between 0 and 1. */
    public static float logit(double probability) {
        return (float) Math.log(probability / (1 - probability));
    }

    /** Whether pixel p of view v shows a point. */
    public boolean shows(int p, int v) {
        return maskLogit(p, v) > 0;
    }

    /** How likely pixel p of view v shows a point, from 0 to 1. */
    public double probability(int p, int v) {
        return 1 / (1 + Math.exp(-maskLogit(p, v)));
    }

    private float maskLogit(int p, int v) {
        return maps[p * CHANNELS + 3 * Viewpoints.COUNT + v];
    }

    /** Depth at pixel p of view v. */
    public float depth(int p, int v) {
        return maps[p * CHANNELS + 2 * Viewpoints.COUNT + v];
    }

    /** Whether pixels have colours. */
    public boolean isColoured() {
        return colours.length > 0;
    }

    /** Channel (0 red, 1 green, 2 blue) of pixel p of view v in 0 … 255; there must be colours. */
    public int colour(int p, int v, int channel) {
        return Math.clamp(Math.round(255 * colours[p * COLOURS + channel * Viewpoints.COUNT + v]), 0, 255);
    }
}

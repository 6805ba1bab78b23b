package io.github.img3d.view;

import io.github.img3d.geometry.Viewpoints;

/**
 * One object as the generator sees it from the V fixed viewpoints.
 *
 * @param maps {@code [P,4V]}: of a pixel's channels the first V are X and the next V are Y, in pixels, then Z (depth),
 *     then mask logits; a point exists where its logit is above 0
 */
public record Views(int height, int width, float[] maps) {

    private static final int CHANNELS = 4 * Viewpoints.COUNT;

    public Views {
        if (maps.length != height * width * CHANNELS) {
            throw new IllegalArgumentException(
                    maps.length + " values, expected " + height + "×" + width + "×" + CHANNELS);
        }
    }

    /**
     * The same views where a point exists if its mask's probability is above {@code probability}, rather than above 0.5:
     * their logits are lowered by that of {@code probability}.
     */
    public Views visibleAbove(double probability) {
        float logit = (float) Math.log(probability / (1 - probability));
        float[] shifted = maps.clone();
        for (int mask = 3 * Viewpoints.COUNT; mask < shifted.length; mask += CHANNELS) {
            for (int v = 0; v < Viewpoints.COUNT; v++) {
                shifted[mask + v] -= logit;
            }
        }
        return new Views(height, width, shifted);
    }

    /** Z of all views, {@code [P,V]}. */
    public float[] depth() {
        return channels(2 * Viewpoints.COUNT);
    }

    /** Mask logits of all views, {@code [P,V]}. */
    public float[] maskLogit() {
        return channels(3 * Viewpoints.COUNT);
    }

    private float[] channels(int first) {
        int pixels = height * width;
        float[] values = new float[pixels * Viewpoints.COUNT];
        for (int p = 0; p < pixels; p++) {
            System.arraycopy(maps, p * CHANNELS + first, values, p * Viewpoints.COUNT, Viewpoints.COUNT);
        }
        return values;
    }
}

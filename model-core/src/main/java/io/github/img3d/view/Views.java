package io.github.img3d.view;

/**
 * One object as the generator sees it from the V fixed viewpoints.
 *
 * @param maps {@code [P,4V]}: of a pixel's channels the first V are X and the next V are Y, in pixels, then Z (depth),
 *     then mask logits
 * @param colours {@code [P,3V]}, of a pixel red of all views, then green and blue, about 0 … 1; empty if the generator
 *     predicts none
 * @param threshold mask logit above which a pixel shows a point
 */
public record Views(int height, int width, float[] maps, float[] colours, float threshold) {

    /**
     * The probability of its mask above which a point counts, unless a user says otherwise: in the clouds that come out
     * and in those that training looks at. The published 0.5 loses thin parts that the network is not sure of.
     */
    public static final double MASK_THRESHOLD = 0.25;

    public Views {
        if (maps.length == 0 || maps.length % (4 * height * width) != 0) {
            throw new IllegalArgumentException(
                    maps.length + " values, expected a multiple of " + height + "×" + width + "×4");
        }
        if (colours.length != 0 && 4L * colours.length != 3L * maps.length) {
            throw new IllegalArgumentException(colours.length + " values of colours, expected none or " + height + "×"
                    + width + "×" + 3 * (maps.length / (4 * height * width)));
        }
    }

    /** Views whose points exist where their probability is above 0.5. */
    public Views(int height, int width, float[] maps, float[] colours) {
        this(height, width, maps, colours, 0);
    }

    /** Views without colours, whose points exist where their probability is above 0.5. */
    public Views(int height, int width, float[] maps) {
        this(height, width, maps, new float[0]);
    }

    /** Returns the same views where a point exists if its mask's probability is above {@code probability}. */
    public Views visibleAbove(double probability) {
        return new Views(height, width, maps, colours, logit(probability));
    }

    /** Returns the same views in other colours. */
    public Views coloured(float[] newColours) {
        return new Views(height, width, maps, newColours, threshold);
    }

    /** Returns the mask logit of a probability between 0 and 1. */
    public static float logit(double probability) {
        return (float) Math.log(probability / (1 - probability));
    }

    /** Returns V. */
    public int count() {
        return maps.length / (4 * height * width);
    }

    /** Returns whether pixel p of view v shows a point. */
    public boolean shows(int p, int v) {
        return maskLogit(p, v) > threshold;
    }

    /** Returns how likely pixel p of view v shows the object, from 0 to 1. */
    public double probability(int p, int v) {
        return sigmoid(maskLogit(p, v));
    }

    /** Returns how present the object is at pixel p of view v, from 0 to 1: a half at the threshold, more where it shows. */
    public double presence(int p, int v) {
        return sigmoid(maskLogit(p, v) - threshold);
    }

    private static double sigmoid(float logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    private float maskLogit(int p, int v) {
        return maps[(4 * p + 3) * count() + v];
    }

    /** Returns the depth at pixel p of view v. */
    public float depth(int p, int v) {
        return maps[(4 * p + 2) * count() + v];
    }

    /** Returns whether pixels have colours. */
    public boolean isColoured() {
        return colours.length > 0;
    }

    /** Returns a channel (0 red, 1 green, 2 blue) of pixel p of view v in 0 … 255; there must be colours. */
    public int colour(int p, int v, int channel) {
        return Math.clamp(Math.round(255 * colours[(3 * p + channel) * count() + v]), 0, 255);
    }
}

package io.github.img3d.inference;

import io.github.img3d.image.Picture;
import io.github.img3d.view.Views;

/**
 * The picture's hue for predicted colours: red, green and blue are each scaled (von Kries), so that their means over
 * the object are in the proportions of the picture's. How light it is stays as predicted, since a picture is as light as
 * its lamps; which parts are light and which are dark, too.
 *
 * <p>Parts of another hue than the rest mostly take the hue of the whole.
 */
final class ColourMatch {

    private ColourMatch() {}

    /**
     * Returns {@code visible} in matched colours.
     *
     * @param picture that they were predicted from, with alpha
     */
    static Views of(Views visible, Picture picture) {
        double[] predicted = means(visible);
        double[] seen = means(picture);
        float[] colours = visible.colours().clone();
        for (int channel = 0; channel < 3; channel++) {
            double gain = seen[channel] / sum(seen) * sum(predicted) / predicted[channel];
            if (Double.isFinite(gain)) {
                scale(colours, visible.count(), channel, (float) gain);
            }
        }
        return visible.coloured(colours);
    }

    /** Returns no numbers if there is no point. */
    private static double[] means(Views visible) {
        double[] sums = new double[3];
        int count = 0;
        int views = visible.count();
        for (int p = 0; p < visible.height() * visible.width(); p++) {
            for (int v = 0; v < views; v++) {
                if (visible.shows(p, v)) {
                    for (int channel = 0; channel < 3; channel++) {
                        sums[channel] += Math.max(0, visible.colours()[(3 * p + channel) * views + v]);
                    }
                    count++;
                }
            }
        }
        return new double[] {sums[0] / count, sums[1] / count, sums[2] / count};
    }

    private static double[] means(Picture picture) {
        double[] sums = new double[3];
        double cover = 0;
        for (int pixel : picture.argb()) {
            for (int channel = 0; channel < 3; channel++) {
                sums[channel] += (double) (pixel >>> 24) * (pixel >> 16 - 8 * channel & 255);
            }
            cover += pixel >>> 24;
        }
        return new double[] {sums[0] / cover, sums[1] / cover, sums[2] / cover};
    }

    private static double sum(double[] channels) {
        return channels[0] + channels[1] + channels[2];
    }

    private static void scale(float[] colours, int views, int channel, float gain) {
        for (int pixel = channel * views; pixel < colours.length; pixel += 3 * views) {
            for (int v = 0; v < views; v++) {
                colours[pixel + v] = gain * Math.max(0, colours[pixel + v]);
            }
        }
    }
}

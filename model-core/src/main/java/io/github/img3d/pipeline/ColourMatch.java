package io.github.img3d.pipeline;

import io.github.img3d.geometry.Viewpoints;
import io.github.img3d.image.Picture;
import io.github.img3d.view.Views;

/**
 * Gives predicted colours the picture's hue: red, green and blue each move by what brings their mean over the object to
 * the mean of the object in the picture (the means of Reinhard, Ashikhmin, Gooch, Shirley, Color Transfer between Images,
 * 2001). A generator learns long before it knows hues; which parts are light and which are dark it knows soon.
 *
 * <p>What we gave up: parts of another hue than the rest take the hue of the whole.
 */
final class ColourMatch {

    private static final int VIEWS = Viewpoints.COUNT;

    private ColourMatch() {}

    /**
     * @param visible views whose points exist where their logit is above 0
     * @param picture what they were predicted from, with alpha
     */
    static Views of(Views visible, Picture picture) {
        float[] colours = visible.colours().clone();
        float[] logit = visible.maskLogit();
        for (int channel = 0; channel < 3; channel++) {
            double predicted = mean(colours, logit, channel);
            if (!Double.isNaN(predicted)) {
                move(colours, channel, (float) (mean(picture, channel) - predicted));
            }
        }
        return new Views(visible.height(), visible.width(), visible.maps(), colours);
    }

    /** Not a number if there is no point. */
    private static double mean(float[] colours, float[] logit, int channel) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < logit.length; i++) {
            if (logit[i] > 0) {
                sum += colours[i / VIEWS * 3 * VIEWS + channel * VIEWS + i % VIEWS];
                count++;
            }
        }
        return sum / count;
    }

    private static double mean(Picture picture, int channel) {
        double sum = 0;
        double cover = 0;
        for (int pixel : picture.argb()) {
            sum += (double) (pixel >>> 24) * (pixel >> 16 - 8 * channel & 255);
            cover += pixel >>> 24;
        }
        return sum / cover / 255;
    }

    private static void move(float[] colours, int channel, float by) {
        for (int pixel = channel * VIEWS; pixel < colours.length; pixel += 3 * VIEWS) {
            for (int v = 0; v < VIEWS; v++) {
                colours[pixel + v] += by;
            }
        }
    }
}

package io.github.img3d.report;

import io.github.img3d.image.Picture;

/** Makes pictures larger or smaller with a tent filter, colours weighted by alpha. */
final class Scaling {

    private Scaling() {}

    static Picture to(Picture picture, int width, int height) {
        float[] source = premultiplied(picture);
        float[] high = resampled(source, picture.height(), height);
        float[] turned = resampled(transposed(high, picture.width(), height), picture.width(), width);
        float[] both = transposed(turned, height, width);
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = colour(both, 4 * i);
        }
        return new Picture(width, height, argb);
    }

    /** A number of rows, of four values a pixel, to another number. */
    private static float[] resampled(float[] source, int from, int to) {
        int row = source.length / from;
        float[] target = new float[to * row];
        double step = (double) from / to;
        double radius = Math.max(1, step);
        for (int y = 0; y < to; y++) {
            double centre = (y + 0.5) * step - 0.5;
            int first = (int) Math.ceil(centre - radius);
            int last = (int) Math.floor(centre + radius);
            double sum = 0;
            for (int k = first; k <= last; k++) {
                sum += 1 - Math.abs(k - centre) / radius;
            }
            for (int k = first; k <= last; k++) {
                float weight = (float) ((1 - Math.abs(k - centre) / radius) / sum);
                add(weight, source, Math.clamp(k, 0, from - 1) * row, target, y * row, row);
            }
        }
        return target;
    }

    private static void add(float weight, float[] source, int from, float[] target, int to, int count) {
        for (int i = 0; i < count; i++) {
            target[to + i] += weight * source[from + i];
        }
    }

    private static float[] transposed(float[] source, int width, int height) {
        float[] target = new float[source.length];
        for (int i = 0; i < width * height; i++) {
            System.arraycopy(source, 4 * i, target, 4 * (i % width * height + i / width), 4);
        }
        return target;
    }

    private static float[] premultiplied(Picture picture) {
        float[] values = new float[4 * picture.argb().length];
        for (int i = 0; i < picture.argb().length; i++) {
            int argb = picture.argb()[i];
            float alpha = (argb >>> 24) / 255f;
            values[4 * i] = alpha;
            values[4 * i + 1] = alpha * (argb >> 16 & 255);
            values[4 * i + 2] = alpha * (argb >> 8 & 255);
            values[4 * i + 3] = alpha * (argb & 255);
        }
        return values;
    }

    private static int colour(float[] values, int at) {
        float alpha = values[at];
        if (alpha <= 0) {
            return 0;
        }
        int argb = Math.clamp(Math.round(255 * alpha), 0, 255);
        for (int c = 1; c <= 3; c++) {
            argb = argb << 8 | Math.clamp(Math.round(values[at + c] / alpha), 0, 255);
        }
        return argb;
    }
}

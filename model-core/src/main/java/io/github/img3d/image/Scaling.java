package io.github.img3d.image;

import java.util.stream.IntStream;

/** Scaling of pictures, up or down, with a tent filter and colours weighted by alpha. */
public final class Scaling {

    private Scaling() {}

    /** Scales the whole picture to {@code width}×{@code height} pixels. */
    public static Picture to(Picture picture, int width, int height) {
        float[] source = premultiplied(picture);
        float[] high = resampled(source, 1, Taps.of(picture.height(), height), 4 * picture.width());
        float[] both = resampled(high, height, Taps.of(picture.width(), width), 4);
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = colour(both, 4 * i);
        }
        return new Picture(width, height, argb);
    }

    /** Resamples the middle axis: {@code source [lines,from,step] → [lines,to,step]}. */
    private static float[] resampled(float[] source, int lines, Taps[] taps, int step) {
        int from = source.length / lines;
        float[] target = new float[lines * taps.length * step];
        for (int i = 0; i < lines * taps.length; i++) {
            taps[i % taps.length].add(source, i / taps.length * from, target, i * step, step);
        }
        return target;
    }

    /**
     * The source rows or columns that make one of the target's.
     *
     * @param indices numbers of rows or columns; beyond the picture's end its last one is repeated
     * @param weights one an index; they add up to 1
     */
    private record Taps(int[] indices, float[] weights) {

        static Taps[] of(int from, int to) {
            double step = (double) from / to;
            double radius = Math.max(1, step);
            return IntStream.range(0, to)
                    .mapToObj(i -> around((i + 0.5) * step - 0.5, radius, from))
                    .toArray(Taps[]::new);
        }

        private static Taps around(double centre, double radius, int from) {
            int first = (int) Math.ceil(centre - radius);
            int[] indices = new int[(int) Math.floor(centre + radius) - first + 1];
            double[] tent = new double[indices.length];
            double sum = 0;
            for (int k = 0; k < tent.length; k++) {
                indices[k] = Math.clamp(first + k, 0, from - 1);
                tent[k] = 1 - Math.abs(first + k - centre) / radius;
                sum += tent[k];
            }
            float[] weights = new float[tent.length];
            for (int k = 0; k < tent.length; k++) {
                weights[k] = (float) (tent[k] / sum);
            }
            return new Taps(indices, weights);
        }

        void add(float[] source, int line, float[] target, int to, int step) {
            for (int k = 0; k < indices.length; k++) {
                int from = line + indices[k] * step;
                for (int i = 0; i < step; i++) {
                    target[to + i] += weights[k] * source[from + i];
                }
            }
        }
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

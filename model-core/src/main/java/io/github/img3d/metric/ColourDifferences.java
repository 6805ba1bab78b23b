package io.github.img3d.metric;

import io.github.img3d.cloud.PointCloud;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Differences between the colour of each predicted point and that of the nearest point of the true surface: the mean of
 * |difference| over red, green and blue (sRGB), from 0 to 1.
 */
public final class ColourDifferences {

    private static final double CHANNELS = 3 * 255;

    private final double[] differences;

    private ColourDifferences(double[] differences) {
        this.differences = differences;
    }

    /**
     * Compares the colours of all predicted points.
     *
     * @param truth in unlit colours
     * @throws IllegalArgumentException if a cloud has no points or no colours, or a coordinate that is not finite
     */
    public static ColourDifferences of(PointCloud predicted, SearchableCloud truth) {
        Usable.require("predicted cloud", predicted);
        if (!predicted.isColoured() || !truth.cloud().isColoured()) {
            throw new IllegalArgumentException("a cloud without colours, expected two with colours");
        }
        var search = ThreadLocal.withInitial(truth.tree()::search);
        float[] p = predicted.positions();
        double[] differences = IntStream.range(0, predicted.size())
                .parallel()
                .mapToDouble(i -> {
                    int nearest = search.get().nearest(p[3 * i], p[3 * i + 1], p[3 * i + 2]);
                    return difference(predicted.rgb(i), truth.cloud().rgb(nearest));
                })
                .toArray();
        return new ColourDifferences(differences);
    }

    /** Returns the mean over all points. */
    public double mean() {
        double sum = 0;
        for (double difference : differences) {
            sum += difference;
        }
        return sum / differences.length;
    }

    /** Returns the mean over the points with the given numbers; NaN if there are none. */
    public double mean(BitSet points) {
        double sum = 0;
        for (int i = points.nextSetBit(0); i >= 0; i = points.nextSetBit(i + 1)) {
            sum += differences[i];
        }
        return sum / points.cardinality();
    }

    private static double difference(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            sum += Math.abs((one >> shift & 255) - (other >> shift & 255));
        }
        return sum / CHANNELS;
    }
}

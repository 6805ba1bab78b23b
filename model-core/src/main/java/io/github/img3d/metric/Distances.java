package io.github.img3d.metric;

import io.github.img3d.cloud.PointCloud;
import java.util.stream.IntStream;

/**
 * Distances from each point of a cloud S to its nearest point of another, T: d(s) = min over t in T of ‖s − t‖, in
 * object units.
 */
public final class Distances {

    /** Number of points that a thread measures at a time. */
    private static final int BLOCK = 512;

    private final double[] lengths;

    private Distances(double[] lengths) {
        this.lengths = lengths;
    }

    /**
     * Measures all points of {@code from}, on the threads of the fork-join pool that the caller runs in, by default the
     * common one.
     *
     * @throws IllegalArgumentException if {@code from} has no points, or a coordinate that is not finite
     */
    public static Distances of(PointCloud from, KdTree to) {
        Usable.require("cloud", from);
        double[] lengths = new double[from.size()];
        IntStream.range(0, Math.ceilDiv(lengths.length, BLOCK)).parallel().forEach(block -> {
            int end = Math.min((block + 1) * BLOCK, lengths.length);
            measure(from.positions(), to.search(), lengths, block * BLOCK, end);
        });
        return new Distances(lengths);
    }

    private static void measure(float[] from, NearestSearch search, double[] lengths, int begin, int end) {
        for (int i = begin; i < end; i++) {
            lengths[i] = search.distance(from[3 * i], from[3 * i + 1], from[3 * i + 2]);
        }
    }

    /** Returns E(S→T) = Σ_s d(s) / |S|, the mean of Euclidean, not squared, distances. */
    public double mean() {
        double sum = 0;
        for (double length : lengths) {
            sum += length;
        }
        return sum / lengths.length;
    }

    /** Returns |{s : d(s) ≤ length}| / |S|. */
    public double shareWithin(double length) {
        int within = 0;
        for (double d : lengths) {
            within += d <= length ? 1 : 0;
        }
        return (double) within / lengths.length;
    }

    /** Returns |{s : d(s) > length}| / |S|. */
    public double shareBeyond(double length) {
        return 1 - shareWithin(length);
    }
}

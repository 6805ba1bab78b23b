package io.github.img3d.metric;

import io.github.img3d.cloud.PointCloud;
import java.util.stream.IntStream;

/** How far each point of a cloud S is from the nearest point of another, T: d(s) = min over t in T of ‖s − t‖. */
public final class Distances {

    /** Points that a thread takes at a time. */
    private static final int BLOCK = 512;

    private final double[] lengths;

    private Distances(double[] lengths) {
        this.lengths = lengths;
    }

    /**
     * Measures all points of {@code from}, on the threads of the caller's fork-join pool, by default the common one.
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

    /** E(S→T) = Σ_s d(s) / |S|: Euclidean, not squared. */
    public double mean() {
        double sum = 0;
        for (double length : lengths) {
            sum += length;
        }
        return sum / lengths.length;
    }

    /** |{s : d(s) ≤ length}| / |S|. */
    public double shareWithin(double length) {
        int within = 0;
        for (double d : lengths) {
            within += d <= length ? 1 : 0;
        }
        return (double) within / lengths.length;
    }

    /** |{s : d(s) > length}| / |S|. */
    public double shareBeyond(double length) {
        return 1 - shareWithin(length);
    }
}

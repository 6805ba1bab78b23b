package io.github.img3d.compute.vector.splat;

import static io.github.img3d.compute.vector.register.RegisterTile.LANES;
import static io.github.img3d.compute.vector.register.RegisterTile.SPECIES;
import static io.github.img3d.compute.vector.splat.Projection.INTS;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/**
 * A picture's visible points, sorted by tile, in a thread's own memory. A tile is as many neighbouring pixels as a
 * vector has lanes. Points of one tile keep their order.
 */
final class TileSort {

    private static final float FAR = 10f;
    private static final float EPSILON = 1e-8f;

    private int[] starts = new int[0];
    private int[] tiles = new int[0];
    private int[] places = new int[0];
    private float[] inverses = new float[0];
    private float[] logits = new float[0];
    private int[] sortedPlaces = new int[0];
    private float[] sortedSummands = new float[0];
    private int size;

    /** Starts a picture. */
    void clear(int points, int tileCount) {
        int room = points + LANES;
        if (tiles.length < room) {
            tiles = new int[room];
            places = new int[room];
            inverses = new float[room];
            logits = new float[room];
            sortedPlaces = new int[room];
            sortedSummands = new float[2 * room];
        }
        if (starts.length < tileCount + 1) {
            starts = new int[tileCount + 1];
        }
        Arrays.fill(starts, 0, tileCount + 1, 0);
        size = 0;
    }

    void add(VisiblePoints visible, int count) {
        place(visible.pixels, visible.subcells, tiles, places, size, count);
        weigh(visible.depths, visible.logits, inverses, logits, size, count);
        count(tiles, starts, size, count);
        size += count;
    }

    private static void place(int[] pixels, int[] subcells, int[] tiles, int[] places, int to, int count) {
        for (int k = 0; k < count; k += LANES) {
            var pixel = IntVector.fromArray(INTS, pixels, k);
            var lane = pixel.and(LANES - 1);
            pixel.lanewise(VectorOperators.ASHR, Integer.numberOfTrailingZeros(LANES))
                    .intoArray(tiles, to + k);
            IntVector.fromArray(INTS, subcells, k).mul(LANES).add(lane).intoArray(places, to + k);
        }
    }

    private static void weigh(float[] depths, float[] logits, float[] toInverses, float[] toLogits, int to, int count) {
        for (int k = 0; k < count; k += LANES) {
            var distance = FloatVector.fromArray(SPECIES, depths, k).add(FAR).add(EPSILON);
            FloatVector.broadcast(SPECIES, 1f).div(distance).intoArray(toInverses, to + k);
            FloatVector.fromArray(SPECIES, logits, k).intoArray(toLogits, to + k);
        }
    }

    private static void count(int[] tiles, int[] counts, int from, int count) {
        for (int k = from; k < from + count; k++) {
            counts[tiles[k]]++;
        }
    }

    /** Sorts the added points; afterwards tile t's points end, and the next one's start, at {@code end(t)}. */
    void sort(int tileCount) {
        int sum = 0;
        for (int t = 0; t < tileCount; t++) {
            int here = starts[t];
            starts[t] = sum;
            sum += here;
        }
        scatter(tiles, starts, places, inverses, logits, sortedPlaces, sortedSummands, size);
    }

    /** Moves each start to its tile's end. */
    private static void scatter(
            int[] tiles,
            int[] starts,
            int[] places,
            float[] inverses,
            float[] logits,
            int[] toPlaces,
            float[] toSummands,
            int count) {
        for (int k = 0; k < count; k++) {
            int to = starts[tiles[k]]++;
            toPlaces[to] = places[k];
            toSummands[2 * to] = inverses[k];
            toSummands[2 * to + 1] = logits[k];
        }
    }

    int begin(int tile) {
        return tile == 0 ? 0 : starts[tile - 1];
    }

    int end(int tile) {
        return starts[tile];
    }

    /** Adds the points {@code begin … end−1}: inverse depths, then logits, then hits, {@code channel} apart. */
    void addTo(float[] sums, int channel, int begin, int end) {
        add(sortedPlaces, sortedSummands, sums, channel, begin, end);
    }

    private static void add(int[] places, float[] summands, float[] sums, int channel, int begin, int end) {
        for (int k = begin; k < end; k++) {
            int at = places[k];
            sums[at] += summands[2 * k];
            sums[at + channel] += summands[2 * k + 1];
            sums[at + 2 * channel] += 1f;
        }
    }
}

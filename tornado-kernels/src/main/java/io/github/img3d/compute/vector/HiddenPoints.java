package io.github.img3d.compute.vector;

import static io.github.img3d.compute.vector.Projection.CHUNK;
import static io.github.img3d.compute.vector.Projection.INTS;
import static io.github.img3d.compute.vector.Tile.LANES;
import static io.github.img3d.compute.vector.Tile.SPECIES;

import io.github.img3d.kernel.SplatKernels;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/** What the points of logits not above 0 say of a picture's mask: their sum in each pixel. A thread's own. */
final class HiddenPoints {

    private final int[] pixels = new int[CHUNK + LANES];
    private final float[] logits = new float[CHUNK + LANES];
    private float[] sums = new float[0];

    /** Starts a picture. */
    void clear(int pixelCount) {
        int padded = Math.ceilDiv(pixelCount, LANES) * LANES;
        if (sums.length < padded) {
            sums = new float[padded];
        }
        Arrays.fill(sums, 0, padded, 0f);
    }

    /** Adds a chunk of projected points, the first with its logit at {@code points[l]}, in order. */
    void add(float[] points, int l, Projection projection, int count) {
        int found = sift(points, l, projection.pixels(), projection.subcells(), pixels, logits, count);
        add(pixels, logits, sums, found);
    }

    private static int sift(
            float[] points, int l, int[] pixels, int[] subcells, int[] toPixels, float[] toLogits, int count) {
        int found = 0;
        for (int i = 0; i < count; i += LANES) {
            var mask = SPECIES.indexInRange(i, count);
            var logit = FloatVector.fromArray(SPECIES, points, l + i, mask);
            var inside = IntVector.fromArray(INTS, subcells, i).compare(VectorOperators.GE, 0);
            var invisible = mask.andNot(logit.compare(VectorOperators.GT, 0f)).and(inside.cast(SPECIES));
            logit.compress(invisible).intoArray(toLogits, found);
            IntVector.fromArray(INTS, pixels, i).compress(invisible.cast(INTS)).intoArray(toPixels, found);
            found += invisible.trueCount();
        }
        return found;
    }

    private static void add(int[] pixels, float[] logits, float[] sums, int count) {
        for (int k = 0; k < count; k++) {
            sums[pixels[k]] += logits[k];
        }
    }

    /**
     * Gives the pixels that no visible point has won what the invisible ones say.
     *
     * @param o where the picture's mask logits start
     * @param w where the winners of its mask logits do
     */
    void fill(float[] maskLogit, int o, int[] winners, int w, int pixelCount, int subcells) {
        for (int p = 0; p < pixelCount; p += LANES) {
            var mask = SPECIES.indexInRange(p, pixelCount);
            var winner = IntVector.fromArray(INTS, winners, w + p, mask.cast(INTS));
            var open = winner.compare(VectorOperators.LT, 0).cast(SPECIES).and(mask);
            var sum = FloatVector.fromArray(SPECIES, sums, p);
            var known = sum.compare(VectorOperators.LT, 0f);
            FloatVector.broadcast(SPECIES, -1f).blend(sum.div(subcells), known).intoArray(maskLogit, o + p, open);
            IntVector.broadcast(INTS, SplatKernels.NONE)
                    .blend(SplatKernels.INVISIBLE, known.cast(INTS))
                    .intoArray(winners, w + p, open.cast(INTS));
        }
    }
}

package io.github.img3d.compute.vector.splat;

import static io.github.img3d.compute.vector.register.RegisterTile.LANES;
import static io.github.img3d.compute.vector.register.RegisterTile.SPECIES;
import static io.github.img3d.compute.vector.splat.Projection.CHUNK;
import static io.github.img3d.compute.vector.splat.Projection.INTS;

import io.github.img3d.kernel.SplatKernels;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/** The points of a picture whose logits are not above 0: a thread's own sums of those logits, pixel by pixel. */
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

    /** Adds a chunk of projected points in order; the first one's logit is {@code points[l]}. */
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
            var hidden = mask.andNot(logit.compare(VectorOperators.GT, 0f)).and(inside.cast(SPECIES));
            logit.compress(hidden).intoArray(toLogits, found);
            IntVector.fromArray(INTS, pixels, i).compress(hidden.cast(INTS)).intoArray(toPixels, found);
            found += hidden.trueCount();
        }
        return found;
    }

    private static void add(int[] pixels, float[] logits, float[] sums, int count) {
        for (int k = 0; k < count; k++) {
            sums[pixels[k]] += logits[k];
        }
    }

    /**
     * Gives each pixel that no visible point has won the mean of its hidden points' logits.
     *
     * @param o start of the picture's mask logits
     * @param w start of the winners of its mask logits
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
                    .blend(SplatKernels.HIDDEN, known.cast(INTS))
                    .intoArray(winners, w + p, open.cast(INTS));
        }
    }
}

package io.github.img3d.compute.vector.splat;

import static io.github.img3d.compute.vector.register.RegisterTile.LANES;
import static io.github.img3d.compute.vector.register.RegisterTile.SPECIES;
import static io.github.img3d.compute.vector.splat.Projection.CHUNK;
import static io.github.img3d.compute.vector.splat.Projection.INTS;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/** The points of a chunk that have logits above 0 and fall into the picture, in order, in a thread's own memory. */
final class VisiblePoints {

    private static final int ROOM = CHUNK + LANES;

    final int[] indices = new int[ROOM];
    final int[] pixels = new int[ROOM];
    final int[] subcells = new int[ROOM];
    final float[] depths = new float[ROOM];
    final float[] logits = new float[ROOM];

    /**
     * Takes the visible ones of {@code count} projected points and returns how many there are; the first point's x is
     * {@code points[q]}.
     */
    int sift(float[] points, int q, int row, float[] poses, int image, Projection projection, int count) {
        int l = q + 3 * row;
        int found = places(points, l, projection.pixels(), projection.subcells(), pixels, subcells, logits, count);
        if (found > 0) {
            depths(points, q, row, poses, image * 9 + 6, projection.subcells(), depths, indices, count);
        }
        return found;
    }

    private static int places(
            float[] points,
            int l,
            int[] pixels,
            int[] subcells,
            int[] toPixels,
            int[] toSubcells,
            float[] toLogits,
            int count) {
        int found = 0;
        for (int i = 0; i < count; i += LANES) {
            var logit = FloatVector.fromArray(SPECIES, points, l + i, SPECIES.indexInRange(i, count));
            var subcell = IntVector.fromArray(INTS, subcells, i);
            var visible = logit.compare(VectorOperators.GT, 0f).cast(INTS).and(subcell.compare(VectorOperators.GE, 0));
            logit.compress(visible.cast(SPECIES)).intoArray(toLogits, found);
            subcell.compress(visible).intoArray(toSubcells, found);
            IntVector.fromArray(INTS, pixels, i).compress(visible).intoArray(toPixels, found);
            found += visible.trueCount();
        }
        return found;
    }

    private static void depths(
            float[] points,
            int q,
            int row,
            float[] poses,
            int r,
            int[] subcells,
            float[] toDepths,
            int[] toIndices,
            int count) {
        float r0 = poses[r];
        float r1 = poses[r + 1];
        float r2 = poses[r + 2];
        var index = IntVector.zero(INTS).addIndex(1);
        int found = 0;
        for (int i = 0; i < count; i += LANES) {
            var visible = FloatVector.fromArray(SPECIES, points, q + 3 * row + i, SPECIES.indexInRange(i, count))
                    .compare(VectorOperators.GT, 0f)
                    .cast(INTS)
                    .and(IntVector.fromArray(INTS, subcells, i).compare(VectorOperators.GE, 0));
            var z = FloatVector.fromArray(SPECIES, points, q + i)
                    .mul(r0)
                    .add(FloatVector.fromArray(SPECIES, points, q + row + i).mul(r1))
                    .add(FloatVector.fromArray(SPECIES, points, q + 2 * row + i).mul(r2));
            var depth = FloatVector.broadcast(SPECIES, 1f).sub(z);
            depth.compress(visible.cast(SPECIES)).intoArray(toDepths, found);
            index.add(i).compress(visible).intoArray(toIndices, found);
            found += visible.trueCount();
        }
    }
}

package io.github.img3d.compute.vector;

import static io.github.img3d.compute.vector.register.RegisterTile.LANES;
import static io.github.img3d.compute.vector.register.RegisterTile.SPECIES;

import io.github.img3d.compute.launch.NeighbourLaunch.Nearest;
import io.github.img3d.compute.launch.NeighbourLaunch.ToGradient;
import io.github.img3d.compute.launch.Step;
import io.github.img3d.compute.vector.register.VectorStep;
import io.github.img3d.kernel.NeighbourKernels;
import java.util.List;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** Nearest neighbours; each lane takes every LANES-th sample. Formulas are at {@link NeighbourKernels}. */
final class VectorNeighbours {

    /** Queries in an item. */
    private static final int BLOCK = 64;

    private VectorNeighbours() {}

    static List<Step> nearest(Nearest n) {
        int queries = n.workItems();
        return List.of(VectorStep.of(n, Math.ceilDiv(queries, BLOCK), i -> {
            for (int k = i * BLOCK; k < Math.min(queries, (i + 1) * BLOCK); k++) {
                n.nearest().array()[k] = search(n, k);
            }
        }));
    }

    private static int search(Nearest n, int k) {
        int samples = n.of().samples();
        int first = k / n.of().queries() * 3 * samples;
        int q = first + k % n.of().queries();
        float[] from = n.from().array();
        float[] to = n.to().array();
        if (from[q] == NeighbourKernels.FAR) {
            return -1;
        }
        var x = FloatVector.broadcast(SPECIES, from[q]);
        var y = FloatVector.broadcast(SPECIES, from[q + samples]);
        var z = FloatVector.broadcast(SPECIES, from[q + 2 * samples]);
        var least = FloatVector.broadcast(SPECIES, NeighbourKernels.BEYOND);
        var found = FloatVector.broadcast(SPECIES, -1);
        var number = FloatVector.zero(SPECIES).addIndex(1);
        for (int s = 0; s < samples; s += LANES) {
            var there = SPECIES.indexInRange(s, samples);
            var dx = FloatVector.fromArray(SPECIES, to, first + s, there).sub(x);
            var dy = FloatVector.fromArray(SPECIES, to, first + samples + s, there)
                    .sub(y);
            var dz = FloatVector.fromArray(SPECIES, to, first + 2 * samples + s, there)
                    .sub(z);
            var square = dx.fma(dx, dy.fma(dy, dz.mul(dz)));
            var nearer = square.compare(VectorOperators.LT, least, there);
            least = least.blend(square, nearer);
            found = found.blend(number, nearer);
            number = number.add(LANES);
        }
        return first(least, found);
    }

    /** Returns the lowest number among the nearest samples that the lanes found. */
    private static int first(FloatVector least, FloatVector found) {
        var nearest = least.compare(VectorOperators.EQ, least.reduceLanes(VectorOperators.MIN));
        return (int) found.reduceLanes(VectorOperators.MIN, nearest);
    }

    /** Adds the gradient a cloud at a time: each query is visited once, in order, rather than once for each sample. */
    static List<Step> toGradient(ToGradient g) {
        return List.of(VectorStep.of(g, g.of().batch(), b -> {
            for (int q = 0; q < g.of().queries(); q++) {
                int s = g.nearest().array()[b * g.of().queries() + q];
                if (s >= 0) {
                    add(g, b * 3 * g.of().samples(), q, s);
                }
            }
        }));
    }

    private static void add(ToGradient g, int first, int q, int s) {
        int samples = g.of().samples();
        float[] from = g.from().array();
        float[] to = g.to().array();
        float x = to[first + s] - from[first + q];
        float y = to[first + samples + s] - from[first + samples + q];
        float z = to[first + 2 * samples + s] - from[first + 2 * samples + q];
        float distance = (float) Math.sqrt(x * x + y * y + z * z);
        if (distance > 0) {
            float[] gradient = g.dTo().array();
            gradient[first + s] += g.scale() * x / distance;
            gradient[first + samples + s] += g.scale() * y / distance;
            gradient[first + 2 * samples + s] += g.scale() * z / distance;
        }
    }
}

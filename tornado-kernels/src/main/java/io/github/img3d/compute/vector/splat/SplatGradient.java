package io.github.img3d.compute.vector.splat;

import static io.github.img3d.compute.vector.register.RegisterTile.LANES;
import static io.github.img3d.compute.vector.register.RegisterTile.SPECIES;
import static io.github.img3d.compute.vector.splat.Projection.CHUNK;
import static io.github.img3d.compute.vector.splat.Projection.INTS;

import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.Ints;
import io.github.img3d.compute.launch.SplatLaunch.SplatNearestGradient;
import io.github.img3d.compute.launch.SplatLaunch.SplatSummedGradient;
import io.github.img3d.compute.launch.SplatSize;
import io.github.img3d.compute.launch.Step;
import io.github.img3d.compute.vector.register.GradientWrite;
import io.github.img3d.compute.vector.register.VectorStep;
import io.github.img3d.kernel.SplatKernels;
import java.util.Arrays;
import java.util.List;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Gradients of both splats, bit for bit as the plain kernels find them. An item is a chunk of one object's points in
 * all its pictures. The gradients of the pixels that points have won are gathered; most vectors of points have won
 * none. Gathers have no masks, because AVX2 lacks them: a point outside takes the first pixel's place, and has no name.
 */
public record SplatGradient(
        Floats dDepth,
        Floats dMaskLogit,
        Floats points,
        Floats poses,
        Ints winners,
        Floats dPoints,
        SplatSize size,
        GradientWrite write,
        PixelWinners rule) {

    /** Name of a point that can't win. */
    private static final int NOBODY = -3;

    private static final class Scratch {

        static final ThreadLocal<Scratch> OWN = ThreadLocal.withInitial(Scratch::new);

        final int[] names = new int[CHUNK];
        final float[] dz = new float[CHUNK];
    }

    public static List<Step> summed(SplatSummedGradient g, GradientWrite write) {
        return new SplatGradient(
                        g.dDepth(),
                        g.dMaskLogit(),
                        g.points(),
                        g.poses(),
                        g.winners(),
                        g.dPoints(),
                        g.size(),
                        write,
                        new PixelWinners.Cells(g))
                .steps(g.depth());
    }

    public static List<Step> nearest(SplatNearestGradient g, GradientWrite write) {
        return new SplatGradient(
                        g.dDepth(),
                        g.dMaskLogit(),
                        g.points(),
                        g.poses(),
                        g.winners(),
                        g.dPoints(),
                        g.size(),
                        write,
                        new PixelWinners.Points())
                .steps(g.dDepth());
    }

    private List<Step> steps(Floats depth) {
        var reads = List.of(dDepth, dMaskLogit, points, poses, depth, winners, dPoints);
        int chunks = Math.ceilDiv(size.points(), CHUNK);
        return List.of(new VectorStep(reads, List.of(dPoints), size.batch() * chunks, item -> {
            int first = item % chunks * CHUNK;
            add(item / chunks, first, Math.min(CHUNK, size.points() - first));
        }));
    }

    private void add(int b, int first, int count) {
        int q = b * 4 * size.points() + first;
        if (write == GradientWrite.ASSIGN) {
            clear(q, count);
        }
        var projection = Projection.own();
        int[] names = Scratch.OWN.get().names;
        for (int image = b * size.novel(); image < (b + 1) * size.novel(); image++) {
            projection.project(points.array(), q, poses.array(), image, size, count);
            rule.name(projection, first, names, count);
            hide(points.array(), q + 3 * size.points(), projection.subcells(), names, count);
            addDepths(projection, image, q, count);
            addMasks(projection, image, q + 3 * size.points(), count);
        }
    }

    /** Takes away the names of points that are hidden, outside the picture, or past the last. */
    private static void hide(float[] points, int l, int[] subcells, int[] names, int count) {
        for (int i = 0; i < count; i += LANES) {
            var logit = FloatVector.fromArray(SPECIES, points, l + i, SPECIES.indexInRange(i, count));
            var visible = logit.compare(VectorOperators.GT, 0f).cast(INTS);
            var inside = IntVector.fromArray(INTS, subcells, i).compare(VectorOperators.GE, 0);
            IntVector.broadcast(INTS, NOBODY)
                    .blend(IntVector.fromArray(INTS, names, i), visible.and(inside))
                    .intoArray(names, i);
        }
    }

    private void clear(int q, int count) {
        for (int r = 0; r < 4; r++) {
            int at = q + r * size.points();
            Arrays.fill(dPoints.array(), at, at + count, 0f);
        }
    }

    private void addDepths(Projection projection, int image, int q, int count) {
        var scratch = Scratch.OWN.get();
        int o = image * size.pixels();
        float[] dz = scratch.dz;
        if (won(dDepth.array(), o, winners.array(), 2 * o, projection.pixels(), scratch.names, dz, count)) {
            rule.weigh(dz, q, image, projection, count);
            for (int r = 0; r < 3; r++) {
                subtract(dz, poses.array()[image * 9 + 6 + r], dPoints.array(), q + r * size.points(), count);
            }
        }
    }

    /**
     * Collects the gradients of the pixels that points have won, 0 where they have not, and returns whether there is
     * any.
     */
    private static boolean won(
            float[] d, int o, int[] winners, int w, int[] pixels, int[] names, float[] won, int count) {
        boolean any = false;
        for (int i = 0; i < count; i += LANES) {
            var mask = IntVector.fromArray(INTS, winners, w, pixels, i)
                    .compare(VectorOperators.EQ, IntVector.fromArray(INTS, names, i))
                    .cast(SPECIES);
            if (mask.anyTrue()) {
                FloatVector.zero(SPECIES)
                        .blend(FloatVector.fromArray(SPECIES, d, o, pixels, i), mask)
                        .intoArray(won, i);
                any = true;
            } else {
                FloatVector.zero(SPECIES).intoArray(won, i);
            }
        }
        return any;
    }

    private static void subtract(float[] dz, float scale, float[] d, int at, int count) {
        for (int i = 0; i < count; i += LANES) {
            var z = FloatVector.fromArray(SPECIES, dz, i);
            var changed = z.compare(VectorOperators.NE, 0f);
            if (changed.anyTrue()) {
                FloatVector.fromArray(SPECIES, d, at + i, changed)
                        .sub(z.mul(scale))
                        .intoArray(d, at + i, changed);
            }
        }
    }

    private void addMasks(Projection projection, int image, int l, int count) {
        int o = image * size.pixels();
        addMasks(
                dMaskLogit.array(),
                o,
                winners.array(),
                2 * o + size.pixels(),
                projection.pixels(),
                projection.subcells(),
                Scratch.OWN.get().names,
                points.array(),
                dPoints.array(),
                l,
                size.upscale() * size.upscale(),
                count);
    }

    private static void addMasks(
            float[] d,
            int o,
            int[] winners,
            int w,
            int[] pixels,
            int[] subcells,
            int[] names,
            float[] points,
            float[] dPoints,
            int l,
            int perPixel,
            int count) {
        for (int i = 0; i < count; i += LANES) {
            var range = SPECIES.indexInRange(i, count);
            var logit = FloatVector.fromArray(SPECIES, points, l + i, range);
            var hidden = logit.compare(VectorOperators.GT, 0f).not().cast(INTS);
            var inside = IntVector.fromArray(INTS, subcells, i).compare(VectorOperators.GE, 0);
            var winner = IntVector.fromArray(INTS, winners, w, pixels, i);
            var shared = winner.compare(VectorOperators.EQ, SplatKernels.HIDDEN)
                    .and(hidden)
                    .and(inside);
            var own = winner.compare(VectorOperators.EQ, IntVector.fromArray(INTS, names, i));
            var changed = own.or(shared).cast(SPECIES).and(range);
            if (changed.anyTrue()) {
                var each = FloatVector.fromArray(SPECIES, d, o, pixels, i);
                FloatVector.fromArray(SPECIES, dPoints, l + i, changed)
                        .add(each.blend(each.div(perPixel), shared.cast(SPECIES)))
                        .intoArray(dPoints, l + i, changed);
            }
        }
    }
}

package io.github.img3d.compute.vector.splat;

import static io.github.img3d.compute.vector.register.RegisterTile.LANES;
import static io.github.img3d.compute.vector.register.RegisterTile.SPECIES;
import static io.github.img3d.compute.vector.splat.Projection.CHUNK;
import static io.github.img3d.compute.vector.splat.Projection.INTS;

import io.github.img3d.compute.launch.SplatLaunch.SplatSummed;
import io.github.img3d.compute.launch.SplatSize;
import io.github.img3d.compute.launch.Step;
import io.github.img3d.compute.vector.register.VectorStep;
import io.github.img3d.kernel.SplatKernels;
import java.util.Arrays;
import java.util.List;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/**
 * The summed splat, bit for bit as the plain kernel does it. An item is a picture.
 *
 * <p>Only visible points are sorted, and only by tile, a vector of neighbouring pixels. The sums of a tile, {@code
 * [inverse depth, logit, hits; sub-cell; pixel of the tile]}, stay in the nearest cache, and pooling takes a vector at
 * a time.
 */
public final class SummedSplat {

    private static final int CHANNELS = 3;
    private static final float FAR = 10f;
    private static final float EPSILON = 1e-8f;
    private static final ThreadLocal<SummedSplat> OWN = ThreadLocal.withInitial(SummedSplat::new);

    private final float[] sums = new float[CHANNELS * SplatSize.MOST_UPSCALE * SplatSize.MOST_UPSCALE * LANES];
    private final VisiblePoints visible = new VisiblePoints();
    private final HiddenPoints hidden = new HiddenPoints();
    private final TileSort sort = new TileSort();

    public static List<Step> steps(SplatSummed launch) {
        return List.of(new VectorStep(
                List.of(launch.points(), launch.poses()),
                launch.writes(),
                launch.size().images(),
                image -> OWN.get().draw(launch, image)));
    }

    private void draw(SplatSummed launch, int image) {
        var size = launch.size();
        int tiles = Math.ceilDiv(size.pixels(), LANES);
        hidden.clear(size.pixels());
        sort.clear(size.points(), tiles);
        int q = image / size.novel() * 4 * size.points();
        for (int first = 0; first < size.points(); first += CHUNK) {
            int count = Math.min(CHUNK, size.points() - first);
            add(launch.points().array(), q + first, launch.poses().array(), image, size, count);
        }
        sort.sort(tiles);
        int o = image * size.pixels();
        pool(launch, o);
        depths(launch.depth().array(), o, size.pixels());
        hidden.fill(
                launch.maskLogit().array(),
                o,
                launch.winners().array(),
                2 * o + size.pixels(),
                size.pixels(),
                size.upscale() * size.upscale());
    }

    private void add(float[] points, int q, float[] poses, int image, SplatSize size, int count) {
        var projection = Projection.own();
        projection.project(points, q, poses, image, size, count);
        hidden.add(points, q + 3 * size.points(), projection, count);
        sort.add(visible, visible.sift(points, q, size.points(), poses, image, projection, count));
    }

    private void pool(SplatSummed launch, int o) {
        int pixels = launch.size().pixels();
        for (int p = 0; p < pixels; p += LANES) {
            int begin = sort.begin(p / LANES);
            int end = sort.end(p / LANES);
            if (begin < end) {
                pool(launch, begin, end, p, o, Math.min(LANES, pixels - p));
            } else {
                clear(launch, p, o, Math.min(LANES, pixels - p));
            }
        }
    }

    private static void clear(SplatSummed launch, int p, int o, int count) {
        int w = 2 * o + p; // winners[b,n,0,p]
        int v = w + launch.size().pixels(); // winners[b,n,1,p]
        Arrays.fill(launch.depth().array(), o + p, o + p + count, 0f);
        Arrays.fill(launch.winners().array(), w, w + count, SplatKernels.NONE);
        Arrays.fill(launch.winners().array(), v, v + count, SplatKernels.NONE);
        Arrays.fill(launch.collision().array(), o + p, o + p + count, 0f);
    }

    private void pool(SplatSummed launch, int begin, int end, int p, int o, int count) {
        int subcells = launch.size().upscale() * launch.size().upscale();
        int channel = subcells * LANES;
        int w = 2 * o + p; // winners[b,n,0,p]
        int v = w + launch.size().pixels(); // winners[b,n,1,p]
        int[] winners = launch.winners().array();
        Arrays.fill(sums, 0, CHANNELS * channel, 0f);
        sort.addTo(sums, channel, begin, end);
        pool(sums, 0, subcells, p, launch.depth().array(), o + p, winners, w, count);
        pool(sums, channel, subcells, p, launch.maskLogit().array(), o + p, winners, v, count);
        most(sums, 2 * channel, subcells, launch.collision().array(), o + p, count);
    }

    /**
     * Finds the first of the greatest sums above 0 for each of a tile's pixels; 0 and no winner where there is none.
     */
    private static void pool(
            float[] sums, int at, int subcells, int p, float[] most, int o, int[] winner, int w, int count) {
        var greatest = FloatVector.zero(SPECIES);
        var place = IntVector.broadcast(INTS, SplatKernels.NONE);
        var cell = IntVector.broadcast(INTS, p).addIndex(1).mul(subcells);
        for (int u = 0; u < subcells; u++) {
            var sum = FloatVector.fromArray(SPECIES, sums, at + u * LANES);
            var more = sum.compare(VectorOperators.GT, greatest);
            greatest = greatest.blend(sum, more);
            place = place.blend(cell.add(u), more.cast(INTS));
        }
        var mask = SPECIES.indexInRange(0, count);
        greatest.intoArray(most, o, mask);
        place.intoArray(winner, w, mask.cast(INTS));
    }

    private static void most(float[] sums, int at, int subcells, float[] most, int o, int count) {
        var greatest = FloatVector.zero(SPECIES);
        for (int u = 0; u < subcells; u++) {
            var sum = FloatVector.fromArray(SPECIES, sums, at + u * LANES);
            greatest = greatest.blend(sum, sum.compare(VectorOperators.GT, greatest));
        }
        greatest.intoArray(most, o, SPECIES.indexInRange(0, count));
    }

    private static void depths(float[] inverses, int at, int count) {
        for (int p = 0; p < count; p += LANES) {
            var mask = SPECIES.indexInRange(p, count);
            var inverse = FloatVector.fromArray(SPECIES, inverses, at + p, mask);
            FloatVector.broadcast(SPECIES, 1f)
                    .div(inverse.add(EPSILON))
                    .sub(FAR)
                    .intoArray(inverses, at + p, mask);
        }
    }
}

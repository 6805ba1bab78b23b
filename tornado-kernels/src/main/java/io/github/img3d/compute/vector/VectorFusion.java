package io.github.img3d.compute.vector;

import static io.github.img3d.compute.vector.register.RegisterTile.LANES;
import static io.github.img3d.compute.vector.register.RegisterTile.SPECIES;

import io.github.img3d.compute.launch.FusionLaunch.Fuse;
import io.github.img3d.compute.launch.FusionLaunch.FuseGradient;
import io.github.img3d.compute.launch.Step;
import io.github.img3d.compute.vector.register.GradientWrite;
import io.github.img3d.compute.vector.register.ThreadBuffers;
import io.github.img3d.compute.vector.register.VectorStep;
import java.util.List;
import jdk.incubator.vector.FloatVector;

/**
 * Fusion, bit for bit as the plain kernels do it. An item is a block of one object's pixels. Points are stored by
 * coordinate and maps by pixel, so a block is transposed within the nearest cache. The plain kernel does the pixels
 * that fill no vector.
 */
final class VectorFusion {

    private static final int BLOCK = 128;

    /**
     * Distance from one coordinate of a block to the next; powers of two would compete for the same lines of a cache.
     */
    private static final int STRIDE = BLOCK + LANES;

    private VectorFusion() {}

    static List<Step> fuse(Fuse launch) {
        return List.of(VectorStep.of(launch, blocks(launch.pixels()) * launch.batch(), i -> fuse(launch, i)));
    }

    private static int blocks(int pixels) {
        return Math.ceilDiv(pixels, BLOCK);
    }

    private static void fuse(Fuse launch, int item) {
        int pixels = launch.pixels();
        int views = launch.views();
        int first = item % blocks(pixels) * BLOCK;
        int count = Math.min(BLOCK, pixels - first);
        int b = item / blocks(pixels);
        int[] places = places(4 * views);
        for (int v = 0; v < views; v++) {
            int m = (b * pixels + first) * 4 * views + v;
            int q = (b * 4 * views + v) * pixels + first;
            fuse(
                    launch.maps().array(),
                    m,
                    places,
                    views,
                    launch.viewToObject().array(),
                    v * 12,
                    launch.points().array(),
                    q,
                    views * pixels,
                    count);
        }
        int whole = count / LANES * LANES;
        launch.range(b * pixels + first + whole, count - whole);
    }

    /** Returns the offsets of a vector of neighbouring pixels, each {@code stride} from the one before. */
    private static int[] places(int stride) {
        int[] places = new int[LANES];
        for (int i = 0; i < LANES; i++) {
            places[i] = i * stride;
        }
        return places;
    }

    private static void fuse(
            float[] maps,
            int m,
            int[] places,
            int views,
            float[] a,
            int at,
            float[] points,
            int q,
            int row,
            int count) {
        for (int p = 0; p + LANES <= count; p += LANES) {
            int from = m + p * 4 * views;
            int to = q + p;
            var x = FloatVector.fromArray(SPECIES, maps, from, places, 0);
            var y = FloatVector.fromArray(SPECIES, maps, from + views, places, 0);
            var z = FloatVector.fromArray(SPECIES, maps, from + 2 * views, places, 0);
            x.mul(a[at])
                    .add(y.mul(a[at + 1]))
                    .add(z.mul(a[at + 2]))
                    .add(a[at + 3])
                    .intoArray(points, to);
            x.mul(a[at + 4])
                    .add(y.mul(a[at + 5]))
                    .add(z.mul(a[at + 6]))
                    .add(a[at + 7])
                    .intoArray(points, to + row);
            x.mul(a[at + 8])
                    .add(y.mul(a[at + 9]))
                    .add(z.mul(a[at + 10]))
                    .add(a[at + 11])
                    .intoArray(points, to + 2 * row);
            FloatVector.fromArray(SPECIES, maps, from + 3 * views, places, 0).intoArray(points, to + 3 * row);
        }
    }

    static List<Step> fuseGradient(FuseGradient launch, GradientWrite write) {
        int items = blocks(launch.pixels()) * launch.batch();
        return List.of(VectorStep.of(launch, items, i -> fuseGradient(launch, write, i)));
    }

    private static void fuseGradient(FuseGradient launch, GradientWrite write, int item) {
        int pixels = launch.pixels();
        int views = launch.views();
        int first = item % blocks(pixels) * BLOCK;
        int count = Math.min(BLOCK, pixels - first);
        int b = item / blocks(pixels);
        float[] turned = ThreadBuffers.own().left(Math.ceilDiv(4 * views, LANES) * LANES * STRIDE);
        for (int v = 0; v < views; v++) {
            int q = (b * 4 * views + v) * pixels + first;
            turn(
                    launch.dPoints().array(),
                    q,
                    views * pixels,
                    launch.viewToObject().array(),
                    v * 12,
                    turned,
                    v * STRIDE,
                    views * STRIDE,
                    count);
        }
        float[] rows = ThreadBuffers.own().right(count * 4 * views + LANES);
        transpose(turned, places(STRIDE), rows, 4 * views, count);
        write.row(rows, 0, launch.dMaps().array(), (b * pixels + first) * 4 * views, count * 4 * views);
    }

    private static void turn(
            float[] dPoints, int q, int row, float[] a, int at, float[] to, int t, int toRow, int count) {
        for (int p = 0; p < count; p += LANES) {
            var mask = SPECIES.indexInRange(p, count);
            var dx = FloatVector.fromArray(SPECIES, dPoints, q + p, mask);
            var dy = FloatVector.fromArray(SPECIES, dPoints, q + row + p, mask);
            var dz = FloatVector.fromArray(SPECIES, dPoints, q + 2 * row + p, mask);
            dx.mul(a[at]).add(dy.mul(a[at + 4])).add(dz.mul(a[at + 8])).intoArray(to, t + p);
            dx.mul(a[at + 1]).add(dy.mul(a[at + 5])).add(dz.mul(a[at + 9])).intoArray(to, t + toRow + p);
            dx.mul(a[at + 2]).add(dy.mul(a[at + 6])).add(dz.mul(a[at + 10])).intoArray(to, t + 2 * toRow + p);
            FloatVector.fromArray(SPECIES, dPoints, q + 3 * row + p, mask).intoArray(to, t + 3 * toRow + p);
        }
    }

    /** Assigns {@code to[p, c] = from[c, p]}; elements written past a row are overwritten by the next one. */
    private static void transpose(float[] from, int[] places, float[] to, int channels, int count) {
        for (int p = 0; p < count; p++) {
            for (int c = 0; c < channels; c += LANES) {
                FloatVector.fromArray(SPECIES, from, c * STRIDE + p, places, 0).intoArray(to, p * channels + c);
            }
        }
    }
}

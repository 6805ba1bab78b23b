package io.github.img3d.compute.tornado.tile;

import uk.ac.manchester.tornado.api.KernelContext;

/**
 * Convolutions and their transposes as matrix products whose left factor is gathered while it is read.
 *
 * <p>A group computes 64×64 sums, 16 products of each at a time. Its 64 work items bring 16 channels of 64 pixels and
 * 16×64 weights to local memory, neighbours reading neighbours, and multiply from there. That is 4096 products for each
 * 128 numbers read, 16 operations a byte, and 64 for each 16 numbers that a work item takes from local memory.
 */
public final class GatherKernels {

    private GatherKernels() {}

    public static void gatherProduct(
            KernelContext context,
            float[] from,
            float[] w,
            float[] start,
            float[] to,
            int batch,
            int height,
            int width,
            int in,
            int out,
            int kernelSize,
            int stride,
            int direction,
            int padding,
            int startRows) {
        float[] left = context.allocateFloatLocalArray(Tile.DEPTH * Tile.STRIDE);
        float[] right = context.allocateFloatLocalArray(Tile.DEPTH * Tile.STRIDE);
        int[] sources = context.allocateIntLocalArray(Tile.SIDE);
        var g = Gather.of(batch, height, width, in, out, kernelSize, stride, direction, padding);
        int item = context.localIdx;
        int group = context.groupIdy / g.rowGroups();
        var phase = new TaskPhase(g, group / g.phases(), group % g.phases());
        int row = context.groupIdy % g.rowGroups() * Tile.SIDE;
        int column = context.groupIdx * Tile.SIDE;
        int splits = context.globalGroupSizeZ;
        int steps = phase.taps() * g.chunks();
        int first = steps * context.groupIdz / splits;
        int last = steps * (context.groupIdz + 1) / splits;

        int lane = item % Tile.DEPTH;
        int lanes = item / Tile.DEPTH;
        int down = Tile.down(item);
        int across = Tile.across(item);
        var tile = new Tile();
        for (int at = first; at < last; at++) {
            int tap = at / g.chunks();
            int k = at % g.chunks() * Tile.DEPTH;
            sources[item] = phase.source(row + item, tap);
            context.localBarrier();
            int weight = phase.weight(tap);
            for (int i = 0; i < Tile.SIDE; i += 4) {
                left[lane * Tile.STRIDE + lanes + i] = Tile.value(from, g.input(sources[lanes + i], k + lane));
            }
            if (direction > 0) {
                for (int i = 0; i < Tile.DEPTH; i++) {
                    right[i * Tile.STRIDE + item] = Tile.value(w, g.weight(weight, k + i, column + item));
                }
            } else {
                for (int i = 0; i < Tile.SIDE; i += 4) {
                    int n = column + lanes + i;
                    right[lane * Tile.STRIDE + lanes + i] = Tile.value(w, g.transposedWeight(weight, k + lane, n));
                }
            }
            context.localBarrier();
            for (int i = 0; i < Tile.DEPTH; i++) {
                int l = i * Tile.STRIDE + down;
                int r = i * Tile.STRIDE + across;
                tile.rightNear(right[r], right[r + 1], right[r + 2], right[r + 3]);
                tile.rightFar(right[r + 32], right[r + 33], right[r + 34], right[r + 35]);
                tile.addNear(left[l], left[l + 1], left[l + 2], left[l + 3]);
                tile.addFar(left[l + 32], left[l + 33], left[l + 34], left[l + 35]);
            }
        }
        var target = new KernelTarget(g.rows(), g.columns(), context.groupIdz, startRows);
        int r = row + down;
        int near = column + across;
        tile.row0.putAcross(target, start, to, phase.target(r), near);
        tile.row1.putAcross(target, start, to, phase.target(r + 1), near);
        tile.row2.putAcross(target, start, to, phase.target(r + 2), near);
        tile.row3.putAcross(target, start, to, phase.target(r + 3), near);
        tile.row4.putAcross(target, start, to, phase.target(r + 32), near);
        tile.row5.putAcross(target, start, to, phase.target(r + 33), near);
        tile.row6.putAcross(target, start, to, phase.target(r + 34), near);
        tile.row7.putAcross(target, start, to, phase.target(r + 35), near);
    }
}

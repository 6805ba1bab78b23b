package io.github.img3d.compute.tornado.tile;

import uk.ac.manchester.tornado.api.KernelContext;

/**
 * Weight gradients of convolutions: few sums, each over all pixels. The groups in the third dimension take a part of
 * the pixels each. All else is as in {@link GatherKernels}, but neighbours read neighbouring channels of both factors.
 */
public final class PatchKernels {

    private PatchKernels() {}

    public static void patchProduct(
            KernelContext context,
            float[] x,
            float[] dY,
            float[] start,
            float[] to,
            int batch,
            int height,
            int width,
            int in,
            int out,
            int kernelSize,
            int stride,
            int padding,
            int startRows) {
        float[] left = context.allocateFloatLocalArray(Tile.DEPTH * Tile.SIDE);
        float[] right = context.allocateFloatLocalArray(Tile.DEPTH * Tile.SIDE);
        int[] lines = context.allocateIntLocalArray(Tile.DEPTH);
        int[] tops = context.allocateIntLocalArray(Tile.DEPTH);
        int[] lefts = context.allocateIntLocalArray(Tile.DEPTH);
        var patches = new Patches(batch, height, width, in, out, kernelSize, stride, padding);
        int item = context.localIdx;
        int row = context.groupIdy * Tile.SIDE;
        int column = context.groupIdx * Tile.SIDE;
        int splits = context.globalGroupSizeZ;
        int pixel = patches.chunks() * context.groupIdz / splits * Tile.DEPTH;
        int last = patches.chunks() * (context.groupIdz + 1) / splits * Tile.DEPTH;

        int down = Tile.down(item);
        int across = Tile.across(item);
        var tile = new Tile();
        for (int from = pixel; from < last; from += Tile.DEPTH) {
            if (item < Tile.DEPTH) {
                lines[item] = patches.line(from + item);
                tops[item] = patches.top(from + item);
                lefts[item] = patches.left(from + item);
            }
            context.localBarrier();
            for (int i = 0; i < Tile.DEPTH; i++) {
                left[i * Tile.SIDE + item] = Tile.value(x, patches.input(row + item, lines[i], tops[i], lefts[i]));
            }
            for (int i = 0; i < Tile.DEPTH; i++) {
                right[i * Tile.SIDE + item] = Tile.value(dY, patches.output(from + i, column + item));
            }
            context.localBarrier();
            for (int i = 0; i < Tile.DEPTH; i++) {
                int l = i * Tile.SIDE + down;
                int r = i * Tile.SIDE + across;
                tile.rightNear(right[r], right[r + 1], right[r + 2], right[r + 3]);
                tile.rightFar(right[r + 32], right[r + 33], right[r + 34], right[r + 35]);
                tile.addNear(left[l], left[l + 1], left[l + 2], left[l + 3]);
                tile.addFar(left[l + 32], left[l + 33], left[l + 34], left[l + 35]);
            }
        }
        var target = new KernelTarget(patches.rows(), out, context.groupIdz, startRows);
        int r = row + down;
        int near = column + across;
        tile.row0.putAcross(target, start, to, r, near);
        tile.row1.putAcross(target, start, to, r + 1, near);
        tile.row2.putAcross(target, start, to, r + 2, near);
        tile.row3.putAcross(target, start, to, r + 3, near);
        tile.row4.putAcross(target, start, to, r + 32, near);
        tile.row5.putAcross(target, start, to, r + 33, near);
        tile.row6.putAcross(target, start, to, r + 34, near);
        tile.row7.putAcross(target, start, to, r + 35, near);
    }
}

package io.github.img3d.compute.tornado.tile;

import uk.ac.manchester.tornado.api.KernelContext;

/**
 * Matrix products of at most 16 rows, where only the speed of reading the right factor counts. It is read once: each
 * work item reads its column, and neighbours lie side by side.
 */
public final class FewRowsKernels {

    public static final int ROWS = 16;

    private FewRowsKernels() {}

    public static void fewRowsProduct(
            KernelContext context,
            float[] a,
            float[] b,
            float[] start,
            float[] to,
            int rows,
            int inner,
            int columns,
            int startRows) {
        float[] left = context.allocateFloatLocalArray(Tile.DEPTH * ROWS);
        int item = context.localIdx;
        int column = context.groupIdx * Tile.SIDE + item;
        int chunks = (inner + Tile.DEPTH - 1) / Tile.DEPTH;
        int first = chunks * context.groupIdz / context.globalGroupSizeZ;
        int last = chunks * (context.groupIdz + 1) / context.globalGroupSizeZ;
        var near = new Eight();
        var far = new Eight();
        var factors = new Eight();
        for (int at = first; at < last; at++) {
            int k = at * Tile.DEPTH;
            for (int i = item; i < Tile.DEPTH * ROWS; i += Tile.SIDE) {
                left[i] = Tile.value(a, index(i % ROWS, rows, k + i / ROWS, inner));
            }
            context.localBarrier();
            for (int i = 0; i < Tile.DEPTH; i++) {
                float right = Tile.value(b, index(k + i, inner, column, columns));
                int l = i * ROWS;
                factors.setNear(left[l], left[l + 1], left[l + 2], left[l + 3]);
                factors.setFar(left[l + 4], left[l + 5], left[l + 6], left[l + 7]);
                near.add(right, factors);
                factors.setNear(left[l + 8], left[l + 9], left[l + 10], left[l + 11]);
                factors.setFar(left[l + 12], left[l + 13], left[l + 14], left[l + 15]);
                far.add(right, factors);
            }
            context.localBarrier();
        }
        var target = new KernelTarget(rows, columns, context.groupIdz, startRows);
        near.putDown(target, start, to, 0, column);
        far.putDown(target, start, to, 8, column);
    }

    private static int index(int row, int rows, int column, int columns) {
        return row < rows && column < columns ? row * columns + column : -1;
    }
}

package io.github.img3d.compute.vector;

import io.github.img3d.compute.MatmulLaunch.Multiply;
import io.github.img3d.compute.MatmulLaunch.MultiplyInputGradient;
import io.github.img3d.compute.MatmulLaunch.MultiplyWeightGradient;
import io.github.img3d.compute.Work;
import java.util.List;

/** Matrix products, a block of rows at a time. */
record VectorMatmul(int rows, int inner, int columns, Scratch scratch) {

    /** Columns of {@code a}, rows of the gradient, that are one item. */
    private static final int GROUP = 64;

    List<Work> forward(Multiply launch) {
        var panels = new Panels(inner, columns);
        scratch.reserve(panels.size());
        var grid = new Grid(blocks(), panels.count());
        return List.of(
                new Items(
                        panels.count(),
                        p -> panels.pack(p, launch.b().array(), 0, columns, 1, 0, inner, scratch.array(), 0)),
                new Items(grid.items(), i -> {
                    for (int p = grid.firstPanel(i); p < grid.endPanel(i); p++) {
                        forward(launch, panels, grid.block(i), p);
                    }
                }));
    }

    private void forward(Multiply launch, Panels panels, int block, int panel) {
        int first = block * Panels.BLOCK;
        int width = panels.width(panel);
        float[] result = product(panels, panel, launch.a().array(), block);
        for (int r = 0; r < blockRows(block); r++) {
            int n = panel * Tile.WIDE;
            int bias = (first + r) % launch.biasRows() * columns + n;
            int to = (first + r) * columns + n;
            Rows.sum(result, r * width, launch.bias().array(), bias, launch.c().array(), to, panels.valid(panel));
        }
    }

    private float[] product(Panels panels, int panel, float[] a, int block) {
        int rows = blockRows(block);
        float[] result = Block.own().result((rows + 8) * panels.width(panel));
        int at = block * Panels.BLOCK * panels.inner();
        panels.product(panel, a, at, panels.inner(), rows, scratch.array(), 0, result, 0);
        return result;
    }

    List<Work> inputGradient(MultiplyInputGradient launch) {
        var panels = new Panels(columns, inner);
        scratch.reserve(panels.size());
        var grid = new Grid(blocks(), panels.count());
        return List.of(
                new Items(
                        panels.count(),
                        p -> panels.pack(p, launch.b().array(), 0, 1, columns, 0, columns, scratch.array(), 0)),
                new Items(grid.items(), i -> {
                    for (int p = grid.firstPanel(i); p < grid.endPanel(i); p++) {
                        inputGradient(launch, panels, grid.block(i), p);
                    }
                }));
    }

    private void inputGradient(MultiplyInputGradient launch, Panels panels, int block, int panel) {
        float[] result = product(panels, panel, launch.dC().array(), block);
        int width = panels.width(panel);
        int to = block * Panels.BLOCK * inner + panel * Tile.WIDE;
        for (int r = 0; r < blockRows(block); r++) {
            Rows.add(result, r * width, launch.dA().array(), to + r * inner, panels.valid(panel));
        }
    }

    List<Work> weightGradient(MultiplyWeightGradient launch) {
        int groups = inner % GROUP == 0 ? inner / GROUP : 1;
        var partials = Partials.of(new Outer(inner / groups, columns), groups, groups, blocks());
        scratch.reserve(partials.size());
        return List.of(
                new Items(partials.items(), i -> weightGradient(launch, partials, i)),
                partials.reduce(scratch, launch.dB()));
    }

    private void weightGradient(MultiplyWeightGradient launch, Partials partials, int item) {
        partials.clear(item, scratch.array());
        float[] right = Block.own().right(Panels.BLOCK * columns + Outer.SLACK);
        for (int block = partials.firstBlock(item); block < partials.endBlock(item); block++) {
            int from = block * Panels.BLOCK * columns;
            System.arraycopy(launch.dC().array(), from, right, 0, blockRows(block) * columns);
            for (int group = partials.firstGroup(item); group < partials.endGroup(item); group++) {
                add(launch.a().array(), right, partials, block, group, partials.at(item, group));
            }
        }
    }

    private void add(float[] a, float[] right, Partials partials, int block, int group, int at) {
        int width = partials.shape().rows();
        int count = blockRows(block);
        float[] left = Block.own().left(Panels.BLOCK * width + Outer.SLACK);
        for (int r = 0; r < count; r++) {
            int from = (block * Panels.BLOCK + r) * inner + group * width;
            System.arraycopy(a, from, left, r * width, width);
        }
        partials.shape().add(left, 0, width, right, 0, columns, count, scratch.array(), at);
    }

    private int blocks() {
        return Math.ceilDiv(rows, Panels.BLOCK);
    }

    private int blockRows(int block) {
        return Math.min(Panels.BLOCK, rows - block * Panels.BLOCK);
    }
}

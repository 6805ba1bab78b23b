package io.github.img3d.compute.vector;

import io.github.img3d.compute.Floats;
import io.github.img3d.compute.UpConvolutionLaunch.UpConvolve;
import io.github.img3d.compute.UpConvolutionLaunch.UpConvolveInputGradient;
import io.github.img3d.compute.UpConvolutionLaunch.UpConvolveWeightGradient;
import io.github.img3d.compute.UpConvolutionSize;
import io.github.img3d.compute.Work;
import java.util.List;

/**
 * Up-convolution in difference form, a block of small rows at a time: per tap, differences of x times folded weights;
 * outputs are sums of these nine products.
 */
record VectorUpConvolution(UpConvolutionSize size, Scratch scratch) {

    private static final int TAPS = 9;

    List<Work> forward(UpConvolve launch) {
        var panels = new Panels(size.in(), size.out());
        scratch.reserve(TAPS * panels.size());
        var grid = new Grid(blocks(), panels.count());
        return List.of(
                pack(panels, launch.folded(), size.out(), 1),
                new Items(grid.items(), i -> forward(launch, panels, grid, i)));
    }

    private Work pack(Panels panels, Floats folded, int row, int column) {
        return new Items(TAPS * panels.count(), i -> {
            int tap = i % TAPS;
            int at = tap * size.in() * size.out();
            panels.pack(
                    i / TAPS, folded.array(), at, row, column, 0, panels.inner(), scratch.array(), tap * panels.size());
        });
    }

    private void forward(UpConvolve launch, Panels panels, Grid grid, int item) {
        int block = grid.block(item);
        int pixels = pixels(block);
        float[] left = Block.own().left(TAPS * pixels * size.in());
        var taps = new UpTaps(size);
        for (int ty = 0; ty < 3; ty++) {
            taps.inputs(launch.x().array(), firstRow(block), rows(block), ty, left, 3 * ty * pixels * size.in());
        }
        for (int p = grid.firstPanel(item); p < grid.endPanel(item); p++) {
            forward(launch, panels, block, p, left);
        }
    }

    private void forward(UpConvolve launch, Panels panels, int block, int panel, float[] left) {
        int pixels = pixels(block);
        int in = size.in();
        int room = Math.ceilDiv(pixels, 8) * 8 * panels.width(panel);
        float[] products = Block.own().result(TAPS * room);
        for (int tap = 0; tap < TAPS; tap++) {
            int weights = tap * panels.size();
            panels.product(panel, left, tap * pixels * in, in, pixels, scratch.array(), weights, products, tap * room);
        }
        combine(launch, panels, block, panel, products, room);
    }

    private void combine(UpConvolve launch, Panels panels, int block, int panel, float[] products, int room) {
        int n = panel * Tile.WIDE;
        int out = size.out();
        float[] y = launch.y().array();
        for (int p = 0; p < pixels(block); p++) {
            int line = firstRow(block) + p / size.width();
            int top = (4 * line * size.width() + 2 * (p % size.width())) * out + n;
            int at = p * panels.width(panel);
            int bottom = top + 2 * size.width() * out;
            UpTaps.outputs(products, at, room, launch.bias().array(), n, y, top, bottom, out, panels.valid(panel));
        }
    }

    List<Work> inputGradient(UpConvolveInputGradient launch) {
        var panels = new Panels(TAPS * size.out(), size.in());
        scratch.reserve(panels.size());
        var grid = new Grid(blocks(), panels.count());
        var pack = new Items(TAPS * panels.count(), i -> {
            int tap = i % TAPS;
            int at = tap * size.in() * size.out();
            panels.pack(
                    i / TAPS,
                    launch.folded().array(),
                    at,
                    1,
                    size.out(),
                    tap * size.out(),
                    size.out(),
                    scratch.array(),
                    0);
        });
        return List.of(pack, new Items(grid.items(), i -> inputGradient(launch, panels, grid, i)));
    }

    private void inputGradient(UpConvolveInputGradient launch, Panels panels, Grid grid, int item) {
        int block = grid.block(item);
        int pixels = pixels(block);
        float[] left = Block.own().left(pixels * panels.inner());
        new UpTaps(size).inputGradients(launch.dY().array(), firstRow(block), rows(block), left);
        for (int p = grid.firstPanel(item); p < grid.endPanel(item); p++) {
            int width = panels.width(p);
            float[] result = Block.own().result((pixels + 8) * width);
            panels.product(p, left, 0, panels.inner(), pixels, scratch.array(), 0, result, 0);
            int to = firstRow(block) * size.width() * size.in() + p * Tile.WIDE;
            for (int r = 0; r < pixels; r++) {
                Rows.add(result, r * width, launch.dX().array(), to + r * size.in(), panels.valid(p));
            }
        }
    }

    List<Work> weightGradient(UpConvolveWeightGradient launch) {
        var shape = new Outer(size.in(), size.out());
        var partials = Partials.of(shape, TAPS, 3, blocks());
        scratch.reserve(partials.size());
        return List.of(
                new Items(partials.items(), i -> weightGradient(launch, partials, i)),
                partials.reduce(scratch, launch.dFolded()));
    }

    private void weightGradient(UpConvolveWeightGradient launch, Partials partials, int item) {
        partials.clear(item, scratch.array());
        int most = 3 * rows(0) * size.width();
        float[] left = Block.own().left(most * size.in() + Outer.SLACK);
        float[] right = Block.own().right(most * size.out() + Outer.SLACK);
        var taps = new UpTaps(size);
        for (int block = partials.firstBlock(item); block < partials.endBlock(item); block++) {
            for (int ty = partials.firstGroup(item) / 3; ty < partials.endGroup(item) / 3; ty++) {
                taps.inputs(launch.x().array(), firstRow(block), rows(block), ty, left, 0);
                taps.outputGradients(launch.dY().array(), firstRow(block), rows(block), ty, right);
                for (int tx = 0; tx < 3; tx++) {
                    add(partials, left, right, tx, pixels(block), partials.at(item, 3 * ty + tx));
                }
            }
        }
    }

    private void add(Partials partials, float[] left, float[] right, int tx, int pixels, int at) {
        int in = size.in();
        int out = size.out();
        partials.shape().add(left, tx * pixels * in, in, right, tx * pixels * out, out, pixels, scratch.array(), at);
    }

    private int rowsPerBlock() {
        return Math.max(1, Panels.BLOCK / size.width());
    }

    private int blocks() {
        return Math.ceilDiv(size.batch() * size.height(), rowsPerBlock());
    }

    private int firstRow(int block) {
        return block * rowsPerBlock();
    }

    private int rows(int block) {
        return Math.min(rowsPerBlock(), size.batch() * size.height() - firstRow(block));
    }

    private int pixels(int block) {
        return rows(block) * size.width();
    }
}

package io.github.img3d.compute.vector.product;

import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.Step;
import io.github.img3d.compute.launch.UpConvolutionLaunch.UpConvolve;
import io.github.img3d.compute.launch.UpConvolutionLaunch.UpConvolveInputGradient;
import io.github.img3d.compute.launch.UpConvolutionLaunch.UpConvolveWeightGradient;
import io.github.img3d.compute.launch.UpConvolutionSize;
import io.github.img3d.compute.vector.register.GradientWrite;
import io.github.img3d.compute.vector.register.RegisterTile;
import io.github.img3d.compute.vector.register.ThreadBuffers;
import io.github.img3d.compute.vector.register.VectorStep;
import java.util.List;

/**
 * Up-convolution in difference form, a block of small rows at a time. Each tap multiplies differences of x by folded
 * weights, and outputs are sums of these nine products.
 */
public record VectorUpConvolution(UpConvolutionSize size) {

    private static final int TAPS = 9;

    public List<Step> forward(UpConvolve launch) {
        var panels = new Panels(size.in(), size.out());
        var packed = Floats.planned("packed " + launch.folded().name(), TAPS * panels.size());
        var grid = new Grid(blocks(), panels.count());
        var pack = new VectorStep(List.of(launch.folded()), List.of(packed), TAPS * panels.count(), i -> {
            int tap = i % TAPS;
            int from = tap * size.in() * size.out();
            int to = tap * panels.size();
            panels.pack(i / TAPS, launch.folded().array(), from, size.out(), packed.array(), to);
        });
        return List.of(
                pack,
                new VectorStep(
                        List.of(launch.x(), packed, launch.bias()),
                        List.of(launch.y()),
                        grid.items(),
                        i -> forward(launch, panels, packed.array(), grid, i)));
    }

    /**
     * Computes one row of taps after the other, so that its inputs are still in the first cache when they are
     * multiplied.
     */
    private void forward(UpConvolve launch, Panels panels, float[] packed, Grid grid, int item) {
        int block = grid.block(item);
        int pixels = pixels(block);
        int first = grid.firstPanel(item);
        int end = grid.endPanel(item);
        int room = RegisterTile.rows(pixels) * RegisterTile.WIDE;
        float[] left = ThreadBuffers.own().left(3 * pixels * size.in());
        float[] products = ThreadBuffers.own().result((end - first) * TAPS * room);
        var taps = new UpTaps(size);
        for (int ty = 0; ty < 3; ty++) {
            taps.inputs(launch.x().array(), firstRow(block), rows(block), ty, left, 0);
            for (int p = first; p < end; p++) {
                for (int tx = 0; tx < 3; tx++) {
                    int tap = 3 * ty + tx;
                    int to = ((p - first) * TAPS + tap) * room;
                    multiply(panels, packed, p, tap, left, tx * pixels * size.in(), pixels, products, to);
                }
            }
        }
        for (int p = first; p < end; p++) {
            combine(launch, panels, block, p, products, (p - first) * TAPS * room, room);
        }
    }

    private void multiply(
            Panels panels, float[] packed, int panel, int tap, float[] left, int at, int pixels, float[] to, int toAt) {
        panels.product(panel, left, at, size.in(), pixels, packed, tap * panels.size(), to, toAt);
    }

    private void combine(
            UpConvolve launch, Panels panels, int block, int panel, float[] products, int productsAt, int room) {
        int n = panel * RegisterTile.WIDE;
        int out = size.out();
        float[] y = launch.y().array();
        for (int p = 0; p < pixels(block); p++) {
            int line = firstRow(block) + p / size.width();
            int top = (4 * line * size.width() + 2 * (p % size.width())) * out + n;
            int at = productsAt + p * panels.width(panel);
            int bottom = top + 2 * size.width() * out;
            UpTaps.outputs(products, at, room, launch.bias().array(), n, y, top, bottom, out, panels.valid(panel));
        }
    }

    public List<Step> inputGradient(UpConvolveInputGradient launch, GradientWrite write) {
        var panels = new Panels(TAPS * size.out(), size.in());
        var packed = Floats.planned("packed " + launch.folded().name(), panels.size());
        var grid = new Grid(blocks(), panels.count());
        var pack = new VectorStep(List.of(launch.folded()), List.of(packed), TAPS * panels.count(), i -> {
            int tap = i % TAPS;
            int at = tap * size.in() * size.out();
            panels.packTransposed(
                    i / TAPS, launch.folded().array(), at, size.out(), tap * size.out(), size.out(), packed.array(), 0);
        });
        return List.of(
                pack,
                new VectorStep(
                        List.of(launch.dY(), packed, launch.dX()),
                        List.of(launch.dX()),
                        grid.items(),
                        i -> inputGradient(launch, write, panels, packed.array(), grid, i)));
    }

    private void inputGradient(
            UpConvolveInputGradient launch, GradientWrite write, Panels panels, float[] packed, Grid grid, int item) {
        int block = grid.block(item);
        int pixels = pixels(block);
        float[] left = ThreadBuffers.own().left(pixels * panels.inner());
        new UpTaps(size).inputGradients(launch.dY().array(), firstRow(block), rows(block), left);
        for (int p = grid.firstPanel(item); p < grid.endPanel(item); p++) {
            int width = panels.width(p);
            float[] result = ThreadBuffers.own().result(RegisterTile.rows(pixels) * width);
            panels.product(p, left, 0, panels.inner(), pixels, packed, 0, result, 0);
            int to = firstRow(block) * size.width() * size.in() + p * RegisterTile.WIDE;
            for (int r = 0; r < pixels; r++) {
                write.row(result, r * width, launch.dX().array(), to + r * size.in(), panels.valid(p));
            }
        }
    }

    public List<Step> weightGradient(UpConvolveWeightGradient launch, GradientWrite write) {
        var partials = Partials.of(new OuterProducts(size.in(), size.out()), TAPS, 3, blocks(), launch.dFolded());
        return partials.steps(
                List.of(launch.x(), launch.dY()), write, (item, sums) -> weightGradient(launch, partials, item, sums));
    }

    private void weightGradient(UpConvolveWeightGradient launch, Partials partials, int item, float[] sums) {
        int most = 3 * rows(0) * size.width();
        float[] left = ThreadBuffers.own().left(most * size.in() + OuterProducts.SLACK);
        float[] right = ThreadBuffers.own().right(most * size.out() + OuterProducts.SLACK);
        var taps = new UpTaps(size);
        for (int block = partials.firstBlock(item); block < partials.endBlock(item); block++) {
            for (int ty = partials.firstGroup(item) / 3; ty < partials.endGroup(item) / 3; ty++) {
                taps.inputs(launch.x().array(), firstRow(block), rows(block), ty, left, 0);
                taps.outputGradients(launch.dY().array(), firstRow(block), rows(block), ty, right);
                for (int tx = 0; tx < 3; tx++) {
                    int to = partials.at(item, 3 * ty + tx);
                    add(partials.shape(), left, right, tx, pixels(block), sums, to);
                }
            }
        }
    }

    private void add(OuterProducts shape, float[] left, float[] right, int tx, int pixels, float[] sums, int at) {
        int in = size.in();
        int out = size.out();
        shape.add(left, tx * pixels * in, in, right, tx * pixels * out, out, pixels, sums, at);
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

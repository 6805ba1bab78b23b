package io.github.img3d.compute.vector.product;

import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.MatmulLaunch.Multiply;
import io.github.img3d.compute.launch.MatmulLaunch.MultiplyInputGradient;
import io.github.img3d.compute.launch.MatmulLaunch.MultiplyWeightGradient;
import io.github.img3d.compute.launch.Step;
import io.github.img3d.compute.vector.register.GradientWrite;
import io.github.img3d.compute.vector.register.RegisterTile;
import io.github.img3d.compute.vector.register.Rows;
import io.github.img3d.compute.vector.register.ThreadBuffers;
import io.github.img3d.compute.vector.register.VectorStep;
import java.util.List;

/** Matrix products of many rows, a block of rows at a time; {@link VectorDense} does those of few. */
public record VectorMatmul(int rows, int inner, int columns) {

    /** Columns of {@code a}, which are rows of the gradient, in one item. */
    private static final int GROUP = 64;

    public List<Step> forward(Multiply launch) {
        var panels = new Panels(inner, columns);
        var packed = Floats.planned("packed " + launch.b().name(), panels.size());
        var grid = new Grid(blocks(), panels.count());
        return List.of(
                new VectorStep(
                        List.of(launch.b()),
                        List.of(packed),
                        panels.count(),
                        p -> panels.pack(p, launch.b().array(), 0, columns, packed.array(), 0)),
                new VectorStep(List.of(launch.a(), packed, launch.bias()), List.of(launch.c()), grid.items(), item -> {
                    for (int p = grid.firstPanel(item); p < grid.endPanel(item); p++) {
                        forward(launch, panels, packed.array(), grid.block(item), p);
                    }
                }));
    }

    private void forward(Multiply launch, Panels panels, float[] packed, int block, int panel) {
        int first = block * Panels.BLOCK;
        int width = panels.width(panel);
        float[] result = product(panels, packed, panel, launch.a().array(), block);
        for (int r = 0; r < blockRows(block); r++) {
            int n = panel * RegisterTile.WIDE;
            int bias = (first + r) % launch.biasRows() * columns + n;
            int to = (first + r) * columns + n;
            Rows.sum(result, r * width, launch.bias().array(), bias, launch.c().array(), to, panels.valid(panel));
        }
    }

    private float[] product(Panels panels, float[] packed, int panel, float[] a, int block) {
        int rows = blockRows(block);
        float[] result = ThreadBuffers.own().result(RegisterTile.rows(rows) * panels.width(panel));
        int at = block * Panels.BLOCK * panels.inner();
        panels.product(panel, a, at, panels.inner(), rows, packed, 0, result, 0);
        return result;
    }

    public List<Step> inputGradient(MultiplyInputGradient launch, GradientWrite write) {
        var panels = new Panels(columns, inner);
        var packed = Floats.planned("packed " + launch.b().name(), panels.size());
        var grid = new Grid(blocks(), panels.count());
        return List.of(
                new VectorStep(
                        List.of(launch.b()),
                        List.of(packed),
                        panels.count(),
                        p -> panels.packTransposed(p, launch.b().array(), 0, columns, 0, columns, packed.array(), 0)),
                new VectorStep(List.of(launch.dC(), packed, launch.dA()), List.of(launch.dA()), grid.items(), item -> {
                    for (int p = grid.firstPanel(item); p < grid.endPanel(item); p++) {
                        inputGradient(launch, write, panels, packed.array(), grid.block(item), p);
                    }
                }));
    }

    private void inputGradient(
            MultiplyInputGradient launch, GradientWrite write, Panels panels, float[] packed, int block, int panel) {
        float[] result = product(panels, packed, panel, launch.dC().array(), block);
        int width = panels.width(panel);
        int to = block * Panels.BLOCK * inner + panel * RegisterTile.WIDE;
        for (int r = 0; r < blockRows(block); r++) {
            write.row(result, r * width, launch.dA().array(), to + r * inner, panels.valid(panel));
        }
    }

    public List<Step> weightGradient(MultiplyWeightGradient launch, GradientWrite write) {
        int groups = inner % GROUP == 0 ? inner / GROUP : 1;
        var partials = Partials.of(new OuterProducts(inner / groups, columns), groups, groups, blocks(), launch.dB());
        return partials.steps(
                List.of(launch.a(), launch.dC()), write, (item, sums) -> weightGradient(launch, partials, item, sums));
    }

    private void weightGradient(MultiplyWeightGradient launch, Partials partials, int item, float[] sums) {
        float[] right = ThreadBuffers.own().right(Panels.BLOCK * columns + OuterProducts.SLACK);
        for (int block = partials.firstBlock(item); block < partials.endBlock(item); block++) {
            int from = block * Panels.BLOCK * columns;
            System.arraycopy(launch.dC().array(), from, right, 0, blockRows(block) * columns);
            for (int group = partials.firstGroup(item); group < partials.endGroup(item); group++) {
                add(launch.a().array(), right, partials, block, group, sums, partials.at(item, group));
            }
        }
    }

    private void add(float[] a, float[] right, Partials partials, int block, int group, float[] sums, int at) {
        int width = partials.shape().rows();
        int count = blockRows(block);
        float[] left = ThreadBuffers.own().left(Panels.BLOCK * width + OuterProducts.SLACK);
        for (int r = 0; r < count; r++) {
            int from = (block * Panels.BLOCK + r) * inner + group * width;
            System.arraycopy(a, from, left, r * width, width);
        }
        partials.shape().add(left, 0, width, right, 0, columns, count, sums, at);
    }

    private int blocks() {
        return Math.ceilDiv(rows, Panels.BLOCK);
    }

    private int blockRows(int block) {
        return Math.min(Panels.BLOCK, rows - block * Panels.BLOCK);
    }
}

package io.github.img3d.compute.vector;

import io.github.img3d.compute.Floats;
import io.github.img3d.compute.MatmulLaunch.Multiply;
import io.github.img3d.compute.MatmulLaunch.MultiplyInputGradient;
import io.github.img3d.compute.MatmulLaunch.MultiplyWeightGradient;
import io.github.img3d.compute.Step;
import java.util.List;

/**
 * Matrix products of few rows, such as fully connected layers of a batch: time goes into reading the weights, so they
 * are read once, in the order in which they lie, and never rearranged as a whole.
 */
record VectorDense(int rows, int inner, int columns) {

    /** Columns of an item of the forward, and rows of b that are rearranged at a time: a block for the second cache. */
    private static final int WIDTH = 512;

    private static final int DEPTH = 128;

    /** Rows of the weights that are an item of a gradient. */
    private static final int BAND = 24;

    List<Step> forward(Multiply launch) {
        return List.of(VectorStep.of(
                launch,
                Math.ceilDiv(columns, WIDTH),
                i -> forward(launch, i * WIDTH, Math.min(WIDTH, columns - i * WIDTH))));
    }

    private void forward(Multiply launch, int first, int width) {
        int size = new Panels(0, width).stride() * Tile.rows(rows);
        float[] sums = Block.own().left(size);
        for (int k = 0; k < inner; k += DEPTH) {
            var panels = new Panels(Math.min(DEPTH, inner - k), width);
            float[] packed = Block.own().right(panels.size());
            float[] part = k == 0 ? sums : Block.own().result(size);
            for (int p = 0; p < panels.count(); p++) {
                panels.pack(p, launch.b().array(), k * columns + first, columns, packed, 0);
                panels.product(p, launch.a().array(), k, inner, rows, packed, 0, part, at(p));
            }
            if (k > 0) {
                Rows.add(part, 0, sums, 0, size);
            }
        }
        addBias(launch, first, new Panels(0, width), sums);
    }

    /** Where a panel's product starts; rows are padded for the last tile. */
    private int at(int panel) {
        return panel * Tile.WIDE * Tile.rows(rows);
    }

    private void addBias(Multiply launch, int first, Panels panels, float[] sums) {
        for (int p = 0; p < panels.count(); p++) {
            for (int r = 0; r < rows; r++) {
                int n = first + p * Tile.WIDE;
                int from = at(p) + r * panels.width(p);
                int bias = r % launch.biasRows() * columns + n;
                int to = r * columns + n;
                Rows.sum(sums, from, launch.bias().array(), bias, launch.c().array(), to, panels.valid(p));
            }
        }
    }

    /** Transposed, {@code dAᵀ = b·dCᵀ}, it takes the rows of b as they are. */
    List<Step> inputGradient(MultiplyInputGradient launch, Sink sink) {
        var panels = new Panels(columns, rows);
        var packed = Floats.planned("packed " + launch.dC().name(), panels.size());
        return List.of(
                new VectorStep(
                        List.of(launch.dC()),
                        List.of(packed),
                        panels.count(),
                        p -> panels.packTransposed(p, launch.dC().array(), 0, columns, 0, columns, packed.array(), 0)),
                new VectorStep(
                        List.of(launch.b(), packed, launch.dA()),
                        List.of(launch.dA()),
                        Math.ceilDiv(inner, BAND),
                        i -> inputGradient(launch, sink, panels, packed.array(), i * BAND)));
    }

    private void inputGradient(MultiplyInputGradient launch, Sink sink, Panels panels, float[] packed, int first) {
        int band = Math.min(BAND, inner - first);
        float[] row = Block.own().line(BAND);
        for (int p = 0; p < panels.count(); p++) {
            int width = panels.width(p);
            float[] result = Block.own().result(Tile.rows(band) * width);
            panels.product(p, launch.b().array(), first * columns, columns, band, packed, 0, result, 0);
            for (int m = 0; m < panels.valid(p); m++) {
                for (int k = 0; k < band; k++) {
                    row[k] = result[k * width + m];
                }
                sink.row(row, 0, launch.dA().array(), (p * Tile.WIDE + m) * inner + first, band);
            }
        }
    }

    List<Step> weightGradient(MultiplyWeightGradient launch, Sink sink) {
        var panels = new Panels(rows, columns);
        var packed = Floats.planned("packed " + launch.dC().name(), panels.size());
        return List.of(
                new VectorStep(
                        List.of(launch.dC()),
                        List.of(packed),
                        panels.count(),
                        p -> panels.pack(p, launch.dC().array(), 0, columns, packed.array(), 0)),
                new VectorStep(
                        List.of(launch.a(), packed, launch.dB()),
                        List.of(launch.dB()),
                        Math.ceilDiv(inner, BAND),
                        i -> weightGradient(launch, sink, panels, packed.array(), i * BAND)));
    }

    private void weightGradient(MultiplyWeightGradient launch, Sink sink, Panels panels, float[] packed, int first) {
        int band = Math.min(BAND, inner - first);
        float[] left = transposed(launch.a().array(), first, band);
        for (int p = 0; p < panels.count(); p++) {
            int width = panels.width(p);
            float[] result = Block.own().result(Tile.rows(band) * width);
            panels.product(p, left, 0, rows, band, packed, 0, result, 0);
            int to = first * columns + p * Tile.WIDE;
            for (int k = 0; k < band; k++) {
                sink.row(result, k * width, launch.dB().array(), to + k * columns, panels.valid(p));
            }
        }
    }

    private float[] transposed(float[] a, int first, int band) {
        float[] left = Block.own().left(band * rows);
        for (int m = 0; m < rows; m++) {
            for (int k = 0; k < band; k++) {
                left[k * rows + m] = a[m * inner + first + k];
            }
        }
        return left;
    }
}

package io.github.img3d.compute.vector;

import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.MatmulLaunch.Multiply;
import io.github.img3d.compute.launch.MatmulLaunch.MultiplyInputGradient;
import io.github.img3d.compute.launch.MatmulLaunch.MultiplyWeightGradient;
import io.github.img3d.compute.launch.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * Matrix products of few rows, such as fully connected layers of a batch: time goes into reading the weights, so they
 * are read once, in the order in which they lie, and never rearranged as a whole.
 */
record VectorDense(int rows, int inner, int columns) {

    /** Rows of the weights that are taken together: an item of a gradient, a block of the forward. */
    private static final int BAND = 24;

    /** {@code c = Σ_k aᵀ[k]·b[k]}, a sum of outer products. */
    List<Step> forward(Multiply launch) {
        var transposed = Floats.planned("transposed " + launch.a().name(), inner * rows + Outer.SLACK);
        var partials = Partials.of(new Outer(rows, columns), 1, 1, Math.ceilDiv(inner, BAND), launch.c());
        var steps = new ArrayList<Step>();
        steps.add(new VectorStep(
                List.of(launch.a()),
                List.of(transposed),
                Math.ceilDiv(inner, BAND),
                i -> transpose(launch.a().array(), i * BAND, band(i * BAND), transposed.array(), i * BAND * rows)));
        steps.addAll(partials.steps(List.of(transposed, launch.b()), GradientWrite.ASSIGN, (item, sums) -> {
            for (int block = partials.firstBlock(item); block < partials.endBlock(item); block++) {
                forward(launch, partials, transposed.array(), block * BAND, sums, partials.at(item, 0));
            }
        }));
        steps.add(new VectorStep(List.of(launch.bias(), launch.c()), List.of(launch.c()), rows, r -> {
            int bias = r % launch.biasRows() * columns;
            Rows.add(launch.bias().array(), bias, launch.c().array(), r * columns, columns);
        }));
        return steps;
    }

    private void forward(Multiply launch, Partials partials, float[] a, int first, float[] sums, int at) {
        int band = band(first);
        float[] b = launch.b().array();
        int from = first * columns;
        if (from + band * columns + Outer.SLACK > b.length) {
            float[] last = Block.own().right(band * columns + Outer.SLACK);
            System.arraycopy(b, from, last, 0, band * columns);
            b = last;
            from = 0;
        }
        partials.shape().add(a, first * rows, rows, b, from, columns, band, sums, at);
    }

    private int band(int first) {
        return Math.min(BAND, inner - first);
    }

    private void transpose(float[] a, int first, int band, float[] to, int toAt) {
        for (int m = 0; m < rows; m++) {
            for (int k = 0; k < band; k++) {
                to[toAt + k * rows + m] = a[m * inner + first + k];
            }
        }
    }

    /** Transposed, {@code dAᵀ = b·dCᵀ}, it takes the rows of b as they are. */
    List<Step> inputGradient(MultiplyInputGradient launch, GradientWrite sink) {
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

    private void inputGradient(
            MultiplyInputGradient launch, GradientWrite sink, Panels panels, float[] packed, int first) {
        int band = band(first);
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

    List<Step> weightGradient(MultiplyWeightGradient launch, GradientWrite sink) {
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

    private void weightGradient(
            MultiplyWeightGradient launch, GradientWrite sink, Panels panels, float[] packed, int first) {
        int band = band(first);
        float[] left = Block.own().left(band * rows);
        transpose(launch.a().array(), first, band, left, 0);
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
}

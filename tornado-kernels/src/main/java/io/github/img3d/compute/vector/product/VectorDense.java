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
import java.util.ArrayList;
import java.util.List;

/**
 * Matrix products of few rows, such as a batch's fully connected layers. Reading the weights takes the time, so they
 * are read once, in memory order, and never rearranged as a whole.
 */
public record VectorDense(int rows, int inner, int columns) {

    /** Rows of the weights that are taken together: an item of a gradient, a block of a forward pass. */
    private static final int BAND = 24;

    /** Computes {@code c = Σ_k aᵀ[k]·b[k]}, a sum of outer products. */
    public List<Step> forward(Multiply launch) {
        var transposed = Floats.planned("transposed " + launch.a().name(), inner * rows + OuterProducts.SLACK);
        var partials = Partials.of(new OuterProducts(rows, columns), 1, 1, Math.ceilDiv(inner, BAND), launch.c());
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
        if (from + band * columns + OuterProducts.SLACK > b.length) {
            float[] last = ThreadBuffers.own().right(band * columns + OuterProducts.SLACK);
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

    /** Computes the gradient transposed, {@code dAᵀ = b·dCᵀ}, which reads the rows of b as they are. */
    public List<Step> inputGradient(MultiplyInputGradient launch, GradientWrite write) {
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
                        i -> inputGradient(launch, write, panels, packed.array(), i * BAND)));
    }

    private void inputGradient(
            MultiplyInputGradient launch, GradientWrite write, Panels panels, float[] packed, int first) {
        int band = band(first);
        float[] row = ThreadBuffers.own().line(BAND);
        for (int p = 0; p < panels.count(); p++) {
            int width = panels.width(p);
            float[] result = ThreadBuffers.own().result(RegisterTile.rows(band) * width);
            panels.product(p, launch.b().array(), first * columns, columns, band, packed, 0, result, 0);
            for (int m = 0; m < panels.valid(p); m++) {
                for (int k = 0; k < band; k++) {
                    row[k] = result[k * width + m];
                }
                write.row(row, 0, launch.dA().array(), (p * RegisterTile.WIDE + m) * inner + first, band);
            }
        }
    }

    public List<Step> weightGradient(MultiplyWeightGradient launch, GradientWrite write) {
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
                        i -> weightGradient(launch, write, panels, packed.array(), i * BAND)));
    }

    private void weightGradient(
            MultiplyWeightGradient launch, GradientWrite write, Panels panels, float[] packed, int first) {
        int band = band(first);
        float[] left = ThreadBuffers.own().left(band * rows);
        transpose(launch.a().array(), first, band, left, 0);
        for (int p = 0; p < panels.count(); p++) {
            int width = panels.width(p);
            float[] result = ThreadBuffers.own().result(RegisterTile.rows(band) * width);
            panels.product(p, left, 0, rows, band, packed, 0, result, 0);
            int to = first * columns + p * RegisterTile.WIDE;
            for (int k = 0; k < band; k++) {
                write.row(result, k * width, launch.dB().array(), to + k * columns, panels.valid(p));
            }
        }
    }
}

package io.github.img3d.compute.vector.product;

import io.github.img3d.compute.launch.ConvolutionLaunch.ConvolveInputGradient;
import io.github.img3d.compute.launch.ConvolutionSize;
import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.Step;
import io.github.img3d.compute.vector.register.GradientWrite;
import io.github.img3d.compute.vector.register.RegisterTile;
import io.github.img3d.compute.vector.register.ThreadBuffers;
import io.github.img3d.compute.vector.register.VectorStep;
import java.util.List;

/**
 * The input pixels that meet the same taps of a strided kernel: those at {@code (iy+padding) mod stride = phaseY}, and
 * likewise across. Their gradient is a convolution of dY, without stride, with these taps in reverse order.
 */
record ConvolutionPhase(ConvolutionSize size, int phaseY, int phaseX) {

    List<Step> steps(ConvolveInputGradient launch, GradientWrite write) {
        var panels = new Panels(taps(phaseY) * taps(phaseX) * size.out(), size.in());
        if (panels.inner() == 0 || pixels() == 0) {
            return List.of();
        }
        var packed = Floats.planned("packed " + launch.w().name(), panels.size());
        var grid = new Grid(Math.ceilDiv(pixels(), Panels.BLOCK), panels.count());
        return List.of(
                new VectorStep(
                        List.of(launch.w()),
                        List.of(packed),
                        panels.count(),
                        p -> pack(launch.w().array(), panels, p, packed.array())),
                new VectorStep(
                        List.of(launch.dY(), packed, launch.dX()),
                        List.of(launch.dX()),
                        grid.items(),
                        i -> pass(launch, write, panels, packed.array(), grid, i)));
    }

    private void pack(float[] w, Panels panels, int panel, float[] packed) {
        int down = taps(phaseY);
        int across = taps(phaseX);
        for (int t = 0; t < down * across; t++) {
            int ky = phaseY + (down - 1 - t / across) * size.stride();
            int kx = phaseX + (across - 1 - t % across) * size.stride();
            int from = (ky * size.kernel() + kx) * size.in() * size.out();
            panels.packTransposed(panel, w, from, size.out(), t * size.out(), size.out(), packed, 0);
        }
    }

    private void pass(
            ConvolveInputGradient launch, GradientWrite write, Panels panels, float[] packed, Grid grid, int item) {
        int first = grid.block(item) * Panels.BLOCK;
        int count = Math.min(Panels.BLOCK, pixels() - first);
        float[] left = ThreadBuffers.own().left(count * panels.inner());
        for (int r = 0; r < count; r++) {
            gather(launch.dY().array(), first + r, left, r * panels.inner());
        }
        for (int p = grid.firstPanel(item); p < grid.endPanel(item); p++) {
            int width = panels.width(p);
            float[] result = ThreadBuffers.own().result(RegisterTile.rows(count) * width);
            panels.product(p, left, 0, panels.inner(), count, packed, 0, result, 0);
            for (int r = 0; r < count; r++) {
                int to = pixel(first + r) * size.in() + p * RegisterTile.WIDE;
                write.row(result, r * width, launch.dX().array(), to, panels.valid(p));
            }
        }
    }

    /** Gathers the pixels of dY whose computation read the phase's pixel {@code q}. */
    private void gather(float[] dY, int q, float[] to, int toAt) {
        int down = taps(phaseY);
        int across = taps(phaseX);
        int line = q / columns();
        int oy = (iy(line) + size.padding()) / size.stride() - (down - 1);
        int ox = (ix(q) + size.padding()) / size.stride() - (across - 1);
        int image = line / rows() * size.outHeight();
        for (int t = 0; t < down; t++) {
            boolean inside = oy + t >= 0 && oy + t < size.outHeight();
            int row = (image + oy + t) * size.outWidth();
            int width = inside ? size.outWidth() : 0;
            PaddedRows.copy(dY, row, ox, across, width, size.out(), to, toAt + t * across * size.out());
        }
    }

    /** Returns the index in x of the phase's pixel {@code q}. */
    private int pixel(int q) {
        int line = q / columns();
        return (line / rows() * size.height() + iy(line)) * size.width() + ix(q);
    }

    private int iy(int line) {
        return first(phaseY) + line % rows() * size.stride();
    }

    private int ix(int q) {
        return first(phaseX) + q % columns() * size.stride();
    }

    private int taps(int phase) {
        return Math.ceilDiv(size.kernel() - phase, size.stride());
    }

    private int first(int phase) {
        return Math.floorMod(phase - size.padding(), size.stride());
    }

    private int rows() {
        return Math.ceilDiv(size.height() - first(phaseY), size.stride());
    }

    private int columns() {
        return Math.ceilDiv(size.width() - first(phaseX), size.stride());
    }

    private int pixels() {
        return size.batch() * Math.max(0, rows()) * Math.max(0, columns());
    }
}

package io.github.img3d.compute.tornado;

import io.github.img3d.compute.launch.Ints;
import io.github.img3d.compute.launch.ProjectionLaunch.Bin;
import io.github.img3d.compute.launch.SplatSize;
import io.github.img3d.compute.launch.Step;
import io.github.img3d.kernel.PointSortKernels;
import java.util.List;

/**
 * A sort of points by pixel in two passes, one for each digit of the pixel's number; formulas are at {@link
 * PointSortKernels}.
 *
 * @param subcells number of sub-cells in a pixel
 * @param chunks the number K of chunks of a picture's points
 * @param digits the base D
 */
record PointSort(SplatSize size, int subcells, int chunks, int digits) {

    static PointSort of(SplatSize size) {
        return new PointSort(
                size,
                size.upscale() * size.upscale(),
                Math.ceilDiv(size.points(), PointSortKernels.CHUNK),
                (int) Math.sqrt(size.pixels()) + 1);
    }

    List<Step> steps(Bin l) {
        int rows = size.images() * digits;
        var byLowDigit = Ints.planned("points by low digit", l.order().size());
        var counts = Ints.planned("counts of digits", Math.multiplyExact(rows, chunks));
        var totals = Ints.planned("totals of digits", rows);
        return List.of(
                number(l.cells(), l.order()),
                countDigits(l.cells(), l.order(), counts, 1),
                addUpChunks(counts, totals),
                moveToDigits(l.cells(), l.order(), counts, totals, byLowDigit, 1),
                countDigits(l.cells(), byLowDigit, counts, digits),
                addUpChunks(counts, totals),
                moveToDigits(l.cells(), byLowDigit, counts, totals, l.order(), digits),
                findStarts(l.cells(), l.order(), l.starts()));
    }

    private Step number(Ints cells, Ints to) {
        return new KernelStep(
                List.of(cells),
                List.of(to),
                to.size(),
                (begin, count) -> PointSortKernels.number(cells.array(), to.array(), size.points(), begin, count),
                (graph, name) -> graph.tasks()
                        .task(name, PointSortKernels::number, cells.array(), to.array(), size.points(), 0, to.size()));
    }

    private Step countDigits(Ints cells, Ints from, Ints counts, int divisor) {
        return new KernelStep(
                List.of(cells, from),
                List.of(counts),
                size.images() * chunks,
                (begin, count) -> PointSortKernels.countDigits(
                        cells.array(),
                        from.array(),
                        counts.array(),
                        size.points(),
                        size.pixels(),
                        subcells,
                        divisor,
                        digits,
                        begin,
                        count),
                (graph, name) -> graph.tasks()
                        .task(
                                name,
                                PointSortKernels::countDigits,
                                cells.array(),
                                from.array(),
                                counts.array(),
                                size.points(),
                                size.pixels(),
                                subcells,
                                divisor,
                                digits,
                                0,
                                size.images() * chunks));
    }

    private Step addUpChunks(Ints counts, Ints totals) {
        return new KernelStep(
                List.of(counts),
                List.of(counts, totals),
                totals.size(),
                (begin, count) -> PointSortKernels.addUpChunks(counts.array(), totals.array(), chunks, begin, count),
                (graph, name) -> graph.tasks()
                        .task(
                                name,
                                PointSortKernels::addUpChunks,
                                counts.array(),
                                totals.array(),
                                chunks,
                                0,
                                totals.size()));
    }

    private Step moveToDigits(Ints cells, Ints from, Ints counts, Ints totals, Ints to, int divisor) {
        return new KernelStep(
                List.of(cells, from, counts, totals),
                List.of(counts, to),
                size.images() * chunks,
                (begin, count) -> PointSortKernels.moveToDigits(
                        cells.array(),
                        from.array(),
                        counts.array(),
                        totals.array(),
                        to.array(),
                        size.points(),
                        size.pixels(),
                        subcells,
                        divisor,
                        digits,
                        begin,
                        count),
                (graph, name) -> graph.tasks()
                        .task(
                                name,
                                PointSortKernels::moveToDigits,
                                cells.array(),
                                from.array(),
                                counts.array(),
                                totals.array(),
                                to.array(),
                                size.points(),
                                size.pixels(),
                                subcells,
                                divisor,
                                digits,
                                0,
                                size.images() * chunks));
    }

    private Step findStarts(Ints cells, Ints order, Ints starts) {
        return new KernelStep(
                List.of(cells, order),
                List.of(starts),
                starts.size(),
                (begin, count) -> PointSortKernels.findStarts(
                        cells.array(),
                        order.array(),
                        starts.array(),
                        size.points(),
                        size.pixels(),
                        subcells,
                        begin,
                        count),
                (graph, name) -> graph.tasks()
                        .task(
                                name,
                                PointSortKernels::findStarts,
                                cells.array(),
                                order.array(),
                                starts.array(),
                                size.points(),
                                size.pixels(),
                                subcells,
                                0,
                                starts.size()));
    }
}

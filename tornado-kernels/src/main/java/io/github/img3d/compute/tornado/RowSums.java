package io.github.img3d.compute.tornado;

import io.github.img3d.compute.launch.BiasLaunch.BiasGradient;
import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.NormLaunch.BatchStatistics;
import io.github.img3d.compute.launch.NormLaunch.NormalizeSums;
import io.github.img3d.compute.launch.Step;
import io.github.img3d.kernel.RowBlockKernels;
import java.util.List;

/**
 * Sums over the rows of {@code [rows,columns]}, by blocks of rows first; formulas are at {@link RowBlockKernels}.
 *
 * @param blocks the number K of blocks
 * @param span number of rows in a block
 */
record RowSums(int rows, int columns, int blocks, int span) {

    static RowSums of(int rows, int columns) {
        int span = SumSteps.span(rows);
        return new RowSums(rows, columns, Math.ceilDiv(rows, span), span);
    }

    List<Step> bias(BiasGradient l) {
        var sums = sums("blocks of " + l.dBias().name());
        return List.of(biasBlocks(l.dY(), sums), biasOfBlocks(sums, l.dBias()));
    }

    List<Step> statistics(BatchStatistics l) {
        var sums = sums("blocks of " + l.mean().name());
        var squares = sums("blocks of " + l.inverseStd().name());
        return List.of(statisticsBlocks(l.x(), sums, squares), statisticsOfBlocks(sums, squares, l));
    }

    List<Step> normalizeSums(NormalizeSums l) {
        var sumsD = sums("blocks of " + l.sumD().name());
        var sumsDH = sums("blocks of " + l.sumDH().name());
        return List.of(normalizeSumsBlocks(l, sumsD, sumsDH), normalizeSumsOfBlocks(sumsD, sumsDH, l));
    }

    private Floats sums(String name) {
        return Floats.planned(name, Math.multiplyExact(blocks, columns));
    }

    private Step biasBlocks(Floats dY, Floats sums) {
        return new KernelStep(
                List.of(dY),
                List.of(sums),
                sums.size(),
                (begin, count) ->
                        RowBlockKernels.biasBlocks(dY.array(), sums.array(), rows, columns, blocks, span, begin, count),
                (graph, name) -> graph.tasks()
                        .task(
                                name,
                                RowBlockKernels::biasBlocks,
                                dY.array(),
                                sums.array(),
                                rows,
                                columns,
                                blocks,
                                span,
                                0,
                                sums.size()));
    }

    private Step biasOfBlocks(Floats sums, Floats dBias) {
        return new KernelStep(
                List.of(sums, dBias),
                List.of(dBias),
                columns,
                (begin, count) -> RowBlockKernels.biasOfBlocks(sums.array(), dBias.array(), blocks, begin, count),
                (graph, name) -> graph.tasks()
                        .task(name, RowBlockKernels::biasOfBlocks, sums.array(), dBias.array(), blocks, 0, columns));
    }

    private Step statisticsBlocks(Floats x, Floats sums, Floats squares) {
        return new KernelStep(
                List.of(x),
                List.of(sums, squares),
                sums.size(),
                (begin, count) -> RowBlockKernels.statisticsBlocks(
                        x.array(), sums.array(), squares.array(), rows, columns, blocks, span, begin, count),
                (graph, name) -> graph.tasks()
                        .task(
                                name,
                                RowBlockKernels::statisticsBlocks,
                                x.array(),
                                sums.array(),
                                squares.array(),
                                rows,
                                columns,
                                blocks,
                                span,
                                0,
                                sums.size()));
    }

    private Step statisticsOfBlocks(Floats sums, Floats squares, BatchStatistics l) {
        return new KernelStep(
                List.of(sums, squares, l.runningMean(), l.runningVariance()),
                l.writes(),
                columns,
                (begin, count) -> RowBlockKernels.statisticsOfBlocks(
                        sums.array(),
                        squares.array(),
                        l.mean().array(),
                        l.inverseStd().array(),
                        l.runningMean().array(),
                        l.runningVariance().array(),
                        rows,
                        blocks,
                        span,
                        l.epsilon(),
                        l.decay(),
                        begin,
                        count),
                (graph, name) -> graph.tasks()
                        .task(
                                name,
                                RowBlockKernels::statisticsOfBlocks,
                                sums.array(),
                                squares.array(),
                                l.mean().array(),
                                l.inverseStd().array(),
                                l.runningMean().array(),
                                l.runningVariance().array(),
                                rows,
                                blocks,
                                span,
                                l.epsilon(),
                                l.decay(),
                                0,
                                columns));
    }

    private Step normalizeSumsBlocks(NormalizeSums l, Floats sumsD, Floats sumsDH) {
        return new KernelStep(
                l.reads(),
                List.of(sumsD, sumsDH),
                sumsD.size(),
                (begin, count) -> RowBlockKernels.normalizeSumsBlocks(
                        l.dY().array(),
                        l.x().array(),
                        l.mean().array(),
                        l.inverseStd().array(),
                        sumsD.array(),
                        sumsDH.array(),
                        rows,
                        columns,
                        blocks,
                        span,
                        l.floor(),
                        begin,
                        count),
                (graph, name) -> graph.tasks()
                        .task(
                                name,
                                RowBlockKernels::normalizeSumsBlocks,
                                l.dY().array(),
                                l.x().array(),
                                l.mean().array(),
                                l.inverseStd().array(),
                                sumsD.array(),
                                sumsDH.array(),
                                rows,
                                columns,
                                blocks,
                                span,
                                l.floor(),
                                0,
                                sumsD.size()));
    }

    private Step normalizeSumsOfBlocks(Floats sumsD, Floats sumsDH, NormalizeSums l) {
        return new KernelStep(
                List.of(sumsD, sumsDH),
                l.writes(),
                columns,
                (begin, count) -> RowBlockKernels.normalizeSumsOfBlocks(
                        sumsD.array(),
                        sumsDH.array(),
                        l.sumD().array(),
                        l.sumDH().array(),
                        blocks,
                        begin,
                        count),
                (graph, name) -> graph.tasks()
                        .task(
                                name,
                                RowBlockKernels::normalizeSumsOfBlocks,
                                sumsD.array(),
                                sumsDH.array(),
                                l.sumD().array(),
                                l.sumDH().array(),
                                blocks,
                                0,
                                columns));
    }
}

package io.github.img3d.compute.tornado;

import io.github.img3d.compute.launch.ConvolutionSize;
import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.tornado.tile.FewRowsKernels;
import io.github.img3d.compute.tornado.tile.Gather;
import io.github.img3d.compute.tornado.tile.GatherKernels;
import io.github.img3d.compute.tornado.tile.PatchKernels;
import io.github.img3d.compute.tornado.tile.Patches;
import io.github.img3d.compute.tornado.tile.TaskPhase;
import io.github.img3d.compute.tornado.tile.Tile;
import java.util.List;
import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.WorkerGrid;
import uk.ac.manchester.tornado.api.WorkerGrid3D;

/** A sum of products computed by tiles. The third dimension of its groups splits the sum. */
sealed interface Tiling {

    List<Floats> factors();

    /** Returns the number of columns of the result. */
    int columns();

    /** Returns the number of work groups while the sum is not split. */
    int groups();

    /** Returns the number of steps of the sum, each {@link Tile#DEPTH} products. */
    int steps();

    void addTo(Graph graph, String name, Floats start, int startRows, Floats to, int splits);

    private static WorkerGrid grid(int columns, int rows, int splits) {
        var grid = new WorkerGrid3D(columns * Tile.SIDE, rows, splits);
        grid.setLocalWork(Tile.SIDE, 1, 1);
        return grid;
    }

    /**
     * A convolution, or its transpose.
     *
     * @param direction 1 for a convolution of {@code from}, −1 for its transpose
     */
    record Gathering(Floats from, Floats w, ConvolutionSize size, int direction) implements Tiling {

        private Gather gather() {
            return Gather.of(
                    size.batch(),
                    size.height(),
                    size.width(),
                    size.in(),
                    size.out(),
                    size.kernel(),
                    size.stride(),
                    direction,
                    size.padding());
        }

        @Override
        public List<Floats> factors() {
            return List.of(from, w);
        }

        @Override
        public int columns() {
            return gather().columns();
        }

        @Override
        public int groups() {
            return gather().columnGroups() * gather().rowGroups() * gather().phases() * gather().phases();
        }

        @Override
        public int steps() {
            return new TaskPhase(gather(), 0, 0).taps() * gather().chunks();
        }

        @Override
        public void addTo(Graph graph, String name, Floats start, int startRows, Floats to, int splits) {
            var g = gather();
            graph.group(name, grid(g.columnGroups(), g.rowGroups() * g.phases() * g.phases(), splits));
            graph.tasks()
                    .task(
                            name,
                            GatherKernels::gatherProduct,
                            new KernelContext(),
                            from.array(),
                            w.array(),
                            start.array(),
                            to.array(),
                            size.batch(),
                            size.height(),
                            size.width(),
                            size.in(),
                            size.out(),
                            size.kernel(),
                            size.stride(),
                            direction,
                            size.padding(),
                            startRows);
        }
    }

    /** The gradient of the weights of a convolution of x. */
    record Patching(Floats x, Floats dY, ConvolutionSize size) implements Tiling {

        private Patches patches() {
            return new Patches(
                    size.batch(),
                    size.height(),
                    size.width(),
                    size.in(),
                    size.out(),
                    size.kernel(),
                    size.stride(),
                    size.padding());
        }

        @Override
        public List<Floats> factors() {
            return List.of(x, dY);
        }

        @Override
        public int columns() {
            return size.out();
        }

        @Override
        public int groups() {
            return patches().columnGroups() * patches().rowGroups();
        }

        @Override
        public int steps() {
            return patches().chunks();
        }

        @Override
        public void addTo(Graph graph, String name, Floats start, int startRows, Floats to, int splits) {
            graph.group(name, grid(patches().columnGroups(), patches().rowGroups(), splits));
            graph.tasks()
                    .task(
                            name,
                            PatchKernels::patchProduct,
                            new KernelContext(),
                            x.array(),
                            dY.array(),
                            start.array(),
                            to.array(),
                            size.batch(),
                            size.height(),
                            size.width(),
                            size.in(),
                            size.out(),
                            size.kernel(),
                            size.stride(),
                            size.padding(),
                            startRows);
        }
    }

    /** A matrix product of few rows. */
    record FewRows(Floats a, Floats b, int rows, int inner, int columns) implements Tiling {

        @Override
        public List<Floats> factors() {
            return List.of(a, b);
        }

        @Override
        public int groups() {
            return (columns + Tile.SIDE - 1) / Tile.SIDE;
        }

        @Override
        public int steps() {
            return (inner + Tile.DEPTH - 1) / Tile.DEPTH;
        }

        @Override
        public void addTo(Graph graph, String name, Floats start, int startRows, Floats to, int splits) {
            graph.group(name, grid(groups(), 1, splits));
            graph.tasks()
                    .task(
                            name,
                            FewRowsKernels::fewRowsProduct,
                            new KernelContext(),
                            a.array(),
                            b.array(),
                            start.array(),
                            to.array(),
                            rows,
                            inner,
                            columns,
                            startRows);
        }
    }
}

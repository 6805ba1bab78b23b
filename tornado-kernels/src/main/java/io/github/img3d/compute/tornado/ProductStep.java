package io.github.img3d.compute.tornado;

import io.github.img3d.compute.launch.Buffer;
import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.Launch;
import io.github.img3d.compute.launch.Step;
import io.github.img3d.kernel.PartialKernels;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * A launch's product by tiles. Where tiles are too few to fill a device, groups split the sum, and a step of its own
 * adds the parts.
 *
 * @param start the values that whole sums start from: a bias, or the gradient that they are added to
 * @param to the launch's result, or a matrix for each split
 */
record ProductStep(Launch launch, Tiling tiling, Floats start, Floats to, int splits) implements DeviceStep {

    /** Number of groups that gives each processor of a large device several. */
    private static final int GROUPS = 512;

    /** Least number of a split's steps; with fewer, adding the parts costs as much as the split gains. */
    private static final int STEPS_OF_SPLIT = 8;

    private static final int LARGEST_PARTIALS = 1 << 24;

    static Stream<Step> of(Launch launch, Tiling tiling, Floats start, Floats to) {
        int splits = Math.min(GROUPS / tiling.groups(), tiling.steps() / STEPS_OF_SPLIT);
        splits = Math.min(splits, LARGEST_PARTIALS / to.size());
        if (splits < 2) {
            return Stream.of(new ProductStep(launch, tiling, start, to, 1));
        }
        var partials = Floats.planned("partials of " + to.name(), splits * to.size());
        return Stream.of(new ProductStep(launch, tiling, start, partials, splits), sum(partials, start, to, splits));
    }

    private static Step sum(Floats partials, Floats start, Floats to, int splits) {
        return new KernelStep(
                List.of(partials, start),
                List.of(to),
                to.size(),
                (begin, count) -> PartialKernels.sumPartials(
                        partials.array(), start.array(), to.array(), splits, to.size(), start.size(), begin, count),
                (graph, name) -> graph.tasks()
                        .task(
                                name,
                                PartialKernels::sumPartials,
                                partials.array(),
                                start.array(),
                                to.array(),
                                splits,
                                to.size(),
                                start.size(),
                                0,
                                to.size()));
    }

    @Override
    public void addTo(Graph graph, String name) {
        tiling.addTo(graph, name, start, splits == 1 ? start.size() / tiling.columns() : 0, to, splits);
    }

    @Override
    public List<Buffer> reads() {
        var reads = new LinkedHashSet<Buffer>(launch.reads());
        reads.addAll(tiling.factors());
        reads.add(start);
        return List.copyOf(reads);
    }

    @Override
    public List<Buffer> writes() {
        return List.of(to);
    }

    @Override
    public int workItems() {
        return launch.workItems();
    }

    @Override
    public boolean isForHosts() {
        return false;
    }

    @Override
    public void range(int begin, int count) {
        throw new UnsupportedOperationException("a product by work groups");
    }
}

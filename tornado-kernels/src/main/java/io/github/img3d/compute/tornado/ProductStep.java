package io.github.img3d.compute.tornado;

import io.github.img3d.compute.Buffer;
import io.github.img3d.compute.Floats;
import io.github.img3d.compute.Launch;
import io.github.img3d.kernel.PartialKernels;
import java.util.List;
import java.util.stream.Stream;

/**
 * A launch's product by tiles. Where they are too few to fill a device, groups split the sum and leave parts to be
 * summed after.
 *
 * @param start what the sums start from: a bias, or the gradient that they are added to
 * @param partials one matrix for each split; empty where the sum is whole
 */
record ProductStep(Launch launch, Tiling tiling, Floats start, Floats to, List<Floats> partials) implements DeviceStep {

    /** Enough for a large device to have several at work on each of its processors. */
    private static final int GROUPS = 512;

    /** Fewer, and adding the parts costs as much as the split gains. */
    private static final int STEPS_OF_SPLIT = 8;

    private static final int LARGEST_PARTIALS = 1 << 24;

    static ProductStep of(Launch launch, Tiling tiling, Floats start, Floats to) {
        int splits = Math.min(GROUPS / tiling.groups(), tiling.steps() / STEPS_OF_SPLIT);
        splits = Math.min(splits, LARGEST_PARTIALS / to.size());
        List<Floats> partials =
                splits < 2 ? List.of() : List.of(Floats.planned("partials of " + to.name(), splits * to.size()));
        return new ProductStep(launch, tiling, start, to, partials);
    }

    @Override
    public void addTo(Graph graph, String name) {
        if (partials.isEmpty()) {
            tiling.addTo(graph, name, start, start.size() / tiling.columns(), to, 1);
        } else {
            int splits = partials.getFirst().size() / to.size();
            tiling.addTo(graph, name, start, 0, partials.getFirst(), splits);
            graph.tasks()
                    .task(
                            name + "-sum",
                            PartialKernels::sumPartials,
                            partials.getFirst().array(),
                            start.array(),
                            to.array(),
                            splits,
                            to.size(),
                            start.size(),
                            0,
                            to.size());
        }
    }

    @Override
    public List<Buffer> reads() {
        return buffers(launch.reads(), tiling.factors(), List.of(start));
    }

    @Override
    public List<Buffer> writes() {
        return buffers(launch.writes(), List.of(to), partials);
    }

    @SafeVarargs
    private static List<Buffer> buffers(List<? extends Buffer>... lists) {
        return Stream.of(lists).<Buffer>flatMap(List::stream).distinct().toList();
    }

    @Override
    public int workItems() {
        return launch.workItems();
    }

    /** As the plain kernel does it: what the host computes in advance. */
    @Override
    public void range(int begin, int count) {
        launch.range(begin, count);
    }
}

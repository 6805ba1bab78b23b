package io.github.img3d.compute.tornado;

import io.github.img3d.compute.Execution;
import io.github.img3d.compute.launch.Floats;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import uk.ac.manchester.tornado.api.ImmutableTaskGraph;
import uk.ac.manchester.tornado.api.TornadoExecutionPlan;
import uk.ac.manchester.tornado.api.TornadoExecutionResult;
import uk.ac.manchester.tornado.api.common.TornadoDevice;

/** A chain of task graphs on its device. */
final class TornadoExecution implements Execution {

    private final String device;
    private final TornadoExecutionPlan plan;
    private final int graphs;
    private @Nullable TornadoExecutionResult last;
    private boolean closed;

    TornadoExecution(String name, TornadoDevice device, Chain chain) {
        this.device = name;
        ImmutableTaskGraph[] snapshots = chain.graphs();
        plan = new TornadoExecutionPlan(snapshots).withDevice(device);
        if (!chain.groups().keySet().isEmpty()) { // TornadoVM refuses a scheduler without tasks
            plan.withGridScheduler(chain.groups());
        }
        CudaGraphs.recordIfWanted(plan);
        plan.withPreCompilation();
        graphs = snapshots.length;
    }

    @Override
    public void run() {
        Failures.translated(device, () -> {
            for (int i = 0; i < graphs; i++) {
                last = plan.withGraph(i).execute();
            }
            return last;
        });
    }

    /** Fetches state; before the first run the host's arrays are the only ones. */
    @Override
    public void fetch(Collection<Floats> state) {
        var result = last;
        if (result != null) {
            Failures.translated(
                    device, () -> result.transferToHost(Residence.arrays(state).toArray()));
        }
    }

    /** Frees the last graph's memory, which it has taken over from all graphs before it. */
    @Override
    public void close() {
        if (!closed) { // the backend's end closes all, those closed before it too
            closed = true;
            plan.withGraph(graphs - 1).freeDeviceMemory();
        }
    }
}
